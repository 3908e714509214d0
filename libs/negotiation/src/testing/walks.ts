import fc from 'fast-check';
import { abilitiesOf } from '../abilities.js';
import { begin, type NegotiationOpening } from '../begin.js';
import { move } from '../move.js';
import type { Circumstances, NegotiationMove } from '../moves.js';
import type { MoveName } from '../protocol.js';
import { NegotiationRefused } from '../refusal.js';
import { hashOfTerms, type Terms } from '../terms.js';
import type { Negotiation, Party, NegotiatingSide } from '../types.js';
import { DAY, FAST, from, HOUR, JOINT, MIDDLE, SLOW, TUESDAY } from './world.js';

const terms = fc.constantFrom(FAST, MIDDLE, SLOW, JOINT);
const side = fc.constantFrom('REQUESTER', 'PROVIDER');
/** Carla, Cem, Emil and Edda act for one side only. Dora tries both sides and also arbitrates. */
const actorId = fc.constantFrom('carla', 'cem', 'emil', 'edda', 'dora');
const words = fc.constantFrom('', 'because');
const bySide = { side, actorId };

/** Any move by anybody, mostly not allowed. The walk chooses the instant. */
const wild = fc.oneof(
  fc.record({ type: fc.constant('COUNTER'), ...bySide, terms }),
  fc.record({ type: fc.constant('ACCEPT'), ...bySide, hash: terms.map(hashOfTerms) }),
  fc.record({ type: fc.constant('DECLINE'), ...bySide, reason: words, alternative: words }),
  fc.record({ type: fc.constant('WITHDRAW'), ...bySide }),
  fc.record({ type: fc.constant('ESCALATE'), ...bySide }),
  fc.record({ type: fc.constant('TABLE'), ...bySide, terms }),
  fc.record({ type: fc.constant('IMPOSE'), actorId, terms }),
  fc.record({ type: fc.constant('EXPIRE') }),
  fc.record({ type: fc.constant('LAPSE') }),
);

/** One of the moves that are possible at that time, so that walks get far. */
const apt = fc.record({ pick: fc.nat({ max: 99 }), terms });
const attempt = fc.oneof(wild, apt);

/** Each attempt comes some hours after the last; sometimes it comes after every deadline. */
export const attempts = fc.array(fc.tuple(attempt, fc.constantFrom(0, HOUR, 5 * HOUR, 3 * DAY), fc.boolean()), {
  maxLength: 25,
});
export const opening = fc.record({
  kind: fc.constantFrom('AGREEMENT', 'DATE'),
  side,
  actorId,
  terms,
  alreadyProposed: fc.nat({ max: 2 }),
});

export function started(first: Omit<NegotiationOpening, 'at' | 'replyBy'>): Negotiation {
  return begin({ ...first, at: TUESDAY, replyBy: TUESDAY + 2 * DAY });
}

interface Apt {
  pick: number;
  terms: Terms;
}

export interface Try {
  before: Negotiation;
  made: NegotiationMove;
  after: Negotiation | null;
}

/** Makes the attempts one after the other. A refused attempt leaves the negotiation unchanged. */
export function walk(first: Negotiation, tries: readonly (readonly [object, number, boolean])[]): Try[] {
  let present = first;
  let at = TUESDAY;
  return tries.map(([what, hours, inForce]) => {
    at += hours;
    const before = present;
    const made = { ...('pick' in what ? aptMove(before, what as Apt, at) : what), at } as NegotiationMove;
    const after = allowed(before, made, from(at, inForce));
    present = after ?? before;
    return { before, made, after };
  });
}

export function allowed(before: Negotiation, made: NegotiationMove, circumstances: Circumstances): Negotiation | null {
  try {
    return move(before, made, circumstances);
  } catch (error) {
    if (error instanceof NegotiationRefused) return null;
    throw error;
  }
}

function aptMove(negotiation: Negotiation, { pick, terms: text }: Apt, at: number): NegotiationMove {
  const possible = possibleMoves(negotiation, text, at);
  return possible[pick % possible.length] ?? { type: 'EXPIRE', at };
}

/** All moves that are possible now, with valid content, by persons who have not acted before. */
export function possibleMoves(negotiation: Negotiation, text: Terms, at: number): NegotiationMove[] {
  const parties = ['REQUESTER', 'PROVIDER', 'ARBITER', 'CLOCK', 'REQUEST'] as const;
  return parties.flatMap((party) =>
    abilitiesOf(negotiation, party, at).map((type) => wellMade(negotiation, type, party, text, at)),
  );
}

function wellMade(negotiation: Negotiation, type: MoveName, party: Party, text: Terms, at: number): NegotiationMove {
  const side = party === 'PROVIDER' ? party : 'REQUESTER';
  const person = { side, actorId: `new at ${party}`, at } as const;
  switch (type) {
    case 'COUNTER':
    case 'TABLE':
      return { type, ...person, terms: text };
    case 'ACCEPT':
      return { type, ...person, hash: hashBefore(negotiation, side) };
    case 'DECLINE':
      return { type, ...person, reason: 'because', alternative: 'another' };
    case 'WITHDRAW':
    case 'ESCALATE':
      return { type, ...person };
    case 'IMPOSE':
      return { type, actorId: person.actorId, at, terms: text };
    case 'EXPIRE':
    case 'LAPSE':
      return { type, at };
  }
}

/** The hash of the last text by the other side. */
function hashBefore({ proposals }: Negotiation, side: NegotiatingSide): string {
  return proposals.findLast((text) => text.side !== side)?.hash ?? '';
}
