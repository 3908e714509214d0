import { begin, type NegotiationOpening } from '../begin.js';
import { move } from '../move.js';
import type { Circumstances, NegotiationMove } from '../moves.js';
import { NegotiationRefused } from '../refusal.js';
import { hashOfTerms, type Terms } from '../terms.js';
import type { Negotiation } from '../types.js';

/**
 * The people of the specs: Carla and Cem of Customer Service are the requester, Emil and Edda of Engineering the
 * provider.
 */
export const TUESDAY = 1_772_524_800;
export const HOUR = 3600;
export const DAY = 24 * HOUR;

export const SLOW: Terms = { targets: { P1: { resolution: 28_800 } }, reply: 28_800 };
export const MIDDLE: Terms = { targets: { P1: { resolution: 21_600 } }, reply: 28_800 };
export const FAST: Terms = { targets: { P1: { resolution: 14_400 } }, reply: 28_800 };
export const JOINT: Terms = { targets: { P1: { resolution: 18_000 } }, reply: 14_400 };

export function by(side: 'carla' | 'cem' | 'emil' | 'edda', at = TUESDAY + HOUR) {
  return { side: side.startsWith('c') ? 'REQUESTER' : 'PROVIDER', actorId: side, at } as const;
}

/** Deadlines two days after the given instant. */
export function from(at: number, somethingInForce = false): Circumstances {
  return { replyBy: at + 2 * DAY, escalateBy: at + 2 * DAY, settleBy: at + 2 * DAY, somethingInForce };
}

export function opened(opening: Partial<NegotiationOpening> = {}): Negotiation {
  const first = { kind: 'AGREEMENT', ...by('carla', TUESDAY), terms: FAST, replyBy: TUESDAY + 2 * DAY } as const;
  return begin({ ...first, ...opening });
}

export function after(negotiation: Negotiation, ...moves: NegotiationMove[]): Negotiation {
  return moves.reduce((present, made) => move(present, made, from(made.at)), negotiation);
}

export const emilCounters = { type: 'COUNTER', ...by('emil'), terms: SLOW } as const;
export const carlaCounters = { type: 'COUNTER', ...by('carla'), terms: MIDDLE } as const;
export const emilDeclines = {
  type: 'DECLINE',
  ...by('emil'),
  reason: 'No night shift',
  alternative: 'P2 only',
} as const;

export function thirdProposal(): Negotiation {
  return after(opened(), emilCounters, carlaCounters);
}

export function escalated(): Negotiation {
  return after(thirdProposal(), emilDeclines);
}

export function accepts(who: Parameters<typeof by>[0], terms: Terms, at?: number): NegotiationMove {
  return { type: 'ACCEPT', ...by(who, at), hash: hashOfTerms(terms) };
}

/** The refusal of an attempt that must be refused. */
export function refusalOf(attempt: () => unknown): NegotiationRefused {
  try {
    attempt();
  } catch (error) {
    if (error instanceof NegotiationRefused) return error;
    throw error;
  }
  throw new Error('It was allowed.');
}
