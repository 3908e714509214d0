import fc from 'fast-check';
import { abilitiesOf } from './abilities.js';
import { move } from './move.js';
import type { NegotiationMove } from './moves.js';
import { negotiationIsOver } from './protocol.js';
import { hashOfTerms } from './terms.js';
import { allowed, attempts, opening, possibleMoves, started, walk, type Try } from './testing/walks.js';
import { FAST, from } from './testing/world.js';
import { otherSide, type Negotiation, type Party } from './types.js';

/** Checks a fact on every try of many random negotiations. */
function always(fact: (each: Try) => void) {
  fc.assert(
    fc.property(opening, attempts, (first, tries) => {
      walk(started(first), tries).forEach(fact);
    }),
    { numRuns: 200 },
  );
}

const succeeded = (fact: (after: Negotiation, made: NegotiationMove, before: Negotiation) => void) =>
  always(({ before, made, after }) => after && fact(after, made, before));

describe('in every negotiation', () => {
  it('every state and every way to settle comes up in these walks', () => {
    const seen = new Set<string | undefined>();
    for (const [first, tries] of fc.sample(fc.tuple(opening, attempts), { numRuns: 2000, seed: 42 })) {
      walk(started(first), tries).forEach(({ after }) => seen.add(after?.state).add(after?.settlement?.how));
    }
    const ends = ['ACCEPTED', 'IMPOSED', 'DEFAULT_POLICY', 'VERSION_KEPT', 'WITHDRAWN', 'CLOSED', 'LAPSED'];
    for (const state of ['OPEN', 'DECLINED', 'ESCALATED', ...ends, 'AGREED', 'JOINT_TEXT']) {
      expect(seen).toContain(state);
    }
  });

  it('nobody wins twice: an end is final', () => {
    always(({ before, after }) => expect(negotiationIsOver(before) && after !== null).toBe(false));
  });

  it('an acceptance is of a text the other side put forward, quoted by its hash', () => {
    succeeded((after, made, before) => {
      if (made.type !== 'ACCEPT') return;
      const text = before.proposals.find(({ number }) => number === after.settlement?.number);
      expect(text).toMatchObject({ side: otherSide(made.side), hash: made.hash });
      expect(text?.actorId).not.toBe(made.actorId);
    });
  });

  it('a superseded text is never accepted', () => {
    succeeded((after, made, before) => {
      if (made.type !== 'ACCEPT' || before.state !== 'OPEN') return;
      expect(after.settlement?.number).toBe(before.proposals.at(-1)?.number);
    });
  });

  it('the settled terms are those of the settled hash', () => {
    succeeded(({ settlement }) => settlement && expect(hashOfTerms(settlement.terms)).toBe(settlement.hash));
  });

  it('there are settled terms exactly when it was accepted or imposed', () => {
    succeeded(({ state, settlement }) => {
      expect(settlement !== null).toBe(state === 'ACCEPTED' || state === 'IMPOSED');
    });
  });

  it('numbers strictly increase', () => {
    succeeded(({ proposals }) => {
      const numbers = proposals.map(({ number }) => number);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    });
  });

  it('an agreement sees no fourth proposal', () => {
    succeeded(({ kind, proposals }) => {
      const last = proposals.filter(({ joint }) => !joint).at(-1)?.number ?? 0;
      expect(kind === 'DATE' || last <= 3).toBe(true);
    });
  });

  it('no person acts for two parties', () => {
    succeeded(({ steps }) => {
      const pairs = new Set(steps.filter((step) => step.actorId).map((step) => `${step.actorId} ${step.party}`));
      expect(pairs.size).toBe(new Set(steps.map((step) => step.actorId).filter(Boolean)).size);
    });
  });

  it('no move, made or refused, alters the negotiation it was given', () => {
    fc.assert(
      fc.property(opening, attempts, (first, tries) => {
        const start = started(first);
        const snapshot = structuredClone(start);
        tries.forEach((each) => walk(start, [each]));
        expect(start).toEqual(snapshot);
      }),
    );
  });

  it('history grows by one step a move', () => {
    succeeded((after, made, before) => {
      expect(after.steps.slice(0, -1)).toEqual(before.steps);
      expect(after.steps.at(-1)).toMatchObject({ move: made.type, at: made.at, to: after.state });
    });
  });

  it('only the clock is needed to end it, in two steps at most', () => {
    succeeded((after) => {
      let present = after;
      for (let step = 0; step < 2 && present.deadline !== null; step += 1) {
        present = move(present, { type: 'EXPIRE', at: present.deadline }, from(present.deadline));
      }
      expect(negotiationIsOver(present)).toBe(true);
    });
  });

  it('something is due as long as it is not over', () => {
    succeeded((after) => expect(after.deadline === null).toBe(negotiationIsOver(after)));
  });

  it('what a party is shown as able to do is what it can do', () => {
    always(({ before, made, after }) => {
      if (after) expect(abilitiesOf(before, partyMaking(made), made.at)).toContain(made.type);
      for (const possible of possibleMoves(before, FAST, made.at)) {
        expect(allowed(before, possible, from(made.at))).not.toBeNull();
      }
    });
  });
});

function partyMaking(made: NegotiationMove): Party {
  if ('side' in made) return made.side;
  return ({ IMPOSE: 'ARBITER', EXPIRE: 'CLOCK', LAPSE: 'REQUEST' } as const)[made.type];
}
