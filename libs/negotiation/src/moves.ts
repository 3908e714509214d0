import type { Instant } from './instant.js';
import type { Terms } from './terms.js';
import type { Party, Side } from './types.js';

interface BySide {
  readonly side: Side;
  readonly actorId: string;
  readonly at: Instant;
}

export type Move =
  | (BySide & { readonly type: 'COUNTER'; readonly terms: Terms; readonly reason?: string })
  /** `hash` is that of the terms the person has read. */
  | (BySide & { readonly type: 'ACCEPT'; readonly hash: string })
  | (BySide & { readonly type: 'DECLINE'; readonly reason: string; readonly alternative: string })
  | (BySide & { readonly type: 'WITHDRAW'; readonly reason?: string })
  | (BySide & { readonly type: 'ESCALATE'; readonly reason?: string })
  /** A joint text, put to the other lead during an escalation. */
  | (BySide & { readonly type: 'TABLE'; readonly terms: Terms; readonly reason?: string })
  /** The arbiter's decision: the terms of a tabled text, or others. */
  | {
      readonly type: 'IMPOSE';
      readonly actorId: string;
      readonly at: Instant;
      readonly terms: Terms;
      readonly reason?: string;
    }
  | { readonly type: 'EXPIRE'; readonly at: Instant }
  /** The request was resolved, cancelled or transferred: its date is no longer a question. */
  | { readonly type: 'LAPSE'; readonly at: Instant; readonly reason?: string };

/**
 * Facts that the negotiation cannot know by itself. A move reads only those it needs; a caller may give all of them.
 */
export interface Circumstances {
  /** Until when the other side may reply to the text this move puts on the table. */
  readonly replyBy: Instant;
  /** Until when a lead may escalate the decline this move is. */
  readonly escalateBy: Instant;
  /** Until when an escalation this move begins may be settled. */
  readonly settleBy: Instant;
  /** Whether the two departments have an agreement in force for this scope now. */
  readonly somethingInForce: boolean;
}

export function partyOf(move: Move): Party {
  if ('side' in move) return move.side;
  if (move.type === 'IMPOSE') return 'ARBITER';
  return move.type === 'EXPIRE' ? 'CLOCK' : 'REQUEST';
}

export function actorOf(move: Move): string | null {
  return 'actorId' in move ? move.actorId : null;
}
