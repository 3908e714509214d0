import type { Language } from '../../platform/config/languages.js';
import type { Channel } from '../../platform/events/index.js';
import type { CancelReason, DeclineReason, Priority, ReopenReason } from '../request-words.js';

/** A move of a request in another tool, in Lockstep's words. */
export type PastMove = { at: Date } & (
  | { verb: 'accept' | 'start' | 'withdrawQuestion' | 'resume' | 'confirm' | 'close' | 'expire' | 'leaveOpen' }
  | { verb: 'assign'; assigneeId: string | null }
  /** A shared message of the provider. */
  | { verb: 'say'; words: string }
  | { verb: 'ask'; words: string }
  | { verb: 'reply'; words: string }
  | { verb: 'hold'; reason: string; reference: string }
  | { verb: 'transfer'; toDepartmentId: string; reason: string }
  | { verb: 'changePriority'; to: Priority }
  | { verb: 'resolve'; words: string }
  | { verb: 'reopen'; reason: ReopenReason; words: string }
  | { verb: 'decline'; reason: DeclineReason; words: string }
  | { verb: 'cancel'; reason: CancelReason }
);

export type PastVerb = PastMove['verb'];

/** A request that was asked in another tool, and all its moves, in the order in which they happened. */
export interface PastRequest {
  id: string;
  number: string;
  serviceId: string;
  requesterDepartmentId: string;
  providerDepartmentId: string;
  priority: Priority;
  channel: Channel;
  raisedById: string;
  /** The account that is the actor of every move. */
  actorId: string;
  submittedAt: Date;
  title: string;
  description: string;
  language: Language | null;
  moves: readonly PastMove[];
}
