import type { NegotiationInstant } from './instant.js';
import type { Terms } from './terms.js';
import type { Party, NegotiatingSide } from './types.js';

interface BySide {
  readonly side: NegotiatingSide;
  readonly actorId: string;
  readonly at: NegotiationInstant;
}

export type NegotiationMove =
  | (BySide & { readonly type: 'COUNTER'; readonly terms: Terms; readonly reason?: string })
  /** `hash` is the hash of the terms that the person has read. */
  | (BySide & { readonly type: 'ACCEPT'; readonly hash: string })
  | (BySide & { readonly type: 'DECLINE'; readonly reason: string; readonly alternative: string })
  | (BySide & { readonly type: 'WITHDRAW'; readonly reason?: string })
  | (BySide & { readonly type: 'ESCALATE'; readonly reason?: string })
  /** Tables a joint text for the other lead during an escalation. */
  | (BySide & { readonly type: 'TABLE'; readonly terms: Terms; readonly reason?: string })
  /** The arbiter's decision: the terms of a tabled text, or others. */
  | {
      readonly type: 'IMPOSE';
      readonly actorId: string;
      readonly at: NegotiationInstant;
      readonly terms: Terms;
      readonly reason?: string;
    }
  | { readonly type: 'EXPIRE'; readonly at: NegotiationInstant }
  /** The request was resolved, cancelled or transferred, so its date no longer needs an agreement. */
  | { readonly type: 'LAPSE'; readonly at: NegotiationInstant; readonly reason?: string };

/** Facts that the negotiation itself cannot know. A move reads only those it needs; a caller may give all of them. */
export interface Circumstances {
  /** The instant until which the other side may reply to the text of this move. */
  readonly replyBy: NegotiationInstant;
  /** The instant until which a lead may escalate this decline. */
  readonly escalateBy: NegotiationInstant;
  /** The instant until which the escalation that begins with this move may be settled. */
  readonly settleBy: NegotiationInstant;
  /** True if the two departments have an agreement in force for this scope now. */
  readonly somethingInForce: boolean;
}

export function partyOf(move: NegotiationMove): Party {
  if ('side' in move) return move.side;
  if (move.type === 'IMPOSE') return 'ARBITER';
  return move.type === 'EXPIRE' ? 'CLOCK' : 'REQUEST';
}

export function actorOfMove(move: NegotiationMove): string | null {
  return 'actorId' in move ? move.actorId : null;
}
