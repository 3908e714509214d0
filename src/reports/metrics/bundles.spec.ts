import fc from 'fast-check';
import {
  blocksAround,
  blocksOfEnds,
  type DayPiece,
  firstBlockOf,
  givenAway,
  isAnySmall,
  readAndUnread,
} from './bundles.js';

const DAY_MS = 86_400_000;
const MONDAY = Date.parse('2026-02-02T00:00:00Z');
const dateOf = (instant: Date): string => instant.toISOString().slice(0, 10);
const dayOf = (day: number): string => dateOf(new Date(MONDAY + day * DAY_MS));

interface Happened {
  day: number;
  request: string;
  hand: string | null;
}

/** True if a table with one cell hides it, for the days from the first to the last, both included. */
function isGivenAway(happened: readonly Happened[], first: number, last: number): boolean {
  return isGivenAwayOf(during(happened, first, last), first, last);
}

/** As much as a report reads of it. */
function during(happened: readonly Happened[], first: number, last: number): Happened[] {
  const { from, to } = blocksAround({ from: new Date(dayOf(first)), to: new Date(dayOf(last + 1)) });
  return happened.filter(({ day }) => dayOf(day) >= dateOf(from) && dayOf(day) < dateOf(to));
}

function isGivenAwayOf(all: readonly Happened[], first: number, last: number): boolean {
  return givenAway(piecesOf(all, first, last)).has('CS→ENG');
}

function piecesOf(all: readonly Happened[], first: number, last: number): DayPiece[] {
  const days = [...new Set(all.map(({ day }) => day))];
  return days.map((day): DayPiece => {
    const own = all.filter((each) => each.day === day);
    const hands = own.flatMap(({ hand }) => hand ?? []).sort();
    return {
      of: 'CS→ENG',
      cell: 'CS→ENG',
      day: dayOf(day),
      inside: day >= first && day <= last ? own.length : 0,
      all: own.length,
      ...{ alone: 0, requests: [...new Set(own.map(({ request }) => request))].slice(0, 5) },
      firstHand: hands[0] ?? null,
      lastHand: hands.at(-1) ?? null,
    };
  });
}

const HANDS = ['Erik', 'Erika'];
/** So many requests of each day, by two pairs of hands. */
const each = (counts: readonly number[]): Happened[] =>
  counts.flatMap((count, day) =>
    Array.from({ length: count }, (_, n) => ({ day, request: `${day} ${n}`, hand: HANDS[(day + n) % 2]! })),
  );

const isSmall = (some: readonly Happened[]): boolean =>
  new Set(some.map(({ request }) => request)).size < 5 || new Set(some.flatMap(({ hand }) => hand ?? [])).size === 1;

describe('a cell that other periods would give away', () => {
  it('is one whose last day alone would be about a person', () => {
    const happened = each([6, 6, 1]);
    expect(isGivenAway(happened, 0, 1)).toBe(true);
    expect(isGivenAway(happened, 0, 0)).toBe(false);
    expect(isGivenAway(happened, 0, 2)).toBe(false);
  });

  it('is none where every day may be told', () => {
    const happened = each([6, 6, 9, 7]);
    expect(isGivenAway(happened, 1, 2)).toBe(false);
  });

  it('is none in whole weeks where a week may be told and a day may not', () => {
    const week = [1, 1, 1, 1, 1, 0, 0];
    const happened = each([...week, ...week, ...week]);
    expect(isGivenAway(happened, 7, 13)).toBe(false);
    expect(isGivenAway(happened, 8, 13)).toBe(true);
  });

  it('is none in all of thirteen weeks where even a week may not be told', () => {
    const happened = each([...[1, 0, 0, 0, 0, 0, 0], ...[2, 0, 0, 0, 0, 0, 0], ...[3, 0, 0, 0, 0, 0, 0]]);
    expect(isGivenAway(happened, 0, 20)).toBe(false);
    expect(isGivenAway(happened, 7, 20)).toBe(true);
  });

  it('is one that a single pair of hands worked on for a week, unless it goes with another', () => {
    const erik = each([9]).map((one) => ({ ...one, hand: 'Erik' }));
    const erika = erik.map((one) => ({ ...one, day: 7, request: `later ${one.request}`, hand: 'Erika' }));
    expect(isGivenAway([...erik, ...erika], 0, 6)).toBe(true);
    expect(isGivenAway([...erik, ...erika], 0, 13)).toBe(false);
  });

  it('is none where a day by one person follows days that nobody worked on, if a day before is by two', () => {
    const nobody = each([0, 6]).map((one) => ({ ...one, hand: null }));
    const erik = each([0, 0, 6]).map((one) => ({ ...one, hand: 'Erik' }));
    const happened = [...each([6]), ...nobody, ...erik];
    expect(isGivenAway(happened, 0, 2)).toBe(false);
    expect(isGivenAway(happened, 0, 1)).toBe(true);
  });

  describe('beside a quarter of few requests', () => {
    /** The days on which a quarter of the bundles begins. */
    const [first, second, third, fourth] = [-63, 28, 119, 210];
    const busy = (day: number): Happened[] =>
      each([6, 6, 7]).map((one) => ({ ...one, day: one.day + day, request: `${day} ${one.request}` }));
    const quiet = (day: number): Happened[] => busy(day).slice(0, 2);

    it('is none where its period takes the bundle before that quarter as well', () => {
      const happened = [...busy(first), ...quiet(second)];
      expect(isGivenAway(happened, first, third - 1)).toBe(false);
      expect(isGivenAway(happened, first + 2, third - 1)).toBe(false);
      expect(isGivenAway(happened, first, second - 1)).toBe(true);
      expect(isGivenAway(happened, second, third - 1)).toBe(true);
    });

    it('is none in the days of the busy quarter that are left to themselves', () => {
      expect(isGivenAway([...busy(first), ...quiet(second)], first, first + 1)).toBe(false);
    });

    it('is none where one such quarter follows the other', () => {
      const happened = [...busy(first), ...quiet(second), ...quiet(third), ...busy(fourth)];
      expect(isGivenAway(happened, first, fourth - 1)).toBe(false);
      expect(isGivenAway(happened, fourth, fourth + 6)).toBe(false);
      expect(isGivenAway(happened, first, third - 1)).toBe(true);
    });

    it('is one where the quarter before it is empty, or there is none', () => {
      expect(isGivenAway([...busy(first), ...quiet(third)], first, fourth - 1)).toBe(true);
      expect(isGivenAway([...quiet(first), ...busy(second)], first, third - 1)).toBe(true);
    });
  });

  it('looks at the blocks of thirteen weeks that its period touches, and at one more on each side', () => {
    const { from, to } = blocksAround({ from: new Date('2026-02-10T05:00:00Z'), to: new Date('2026-02-11T05:00:00Z') });
    expect(to.getTime() - from.getTime()).toBe(3 * 91 * DAY_MS);
    expect([from.getUTCDay(), to.getUTCDay()]).toEqual([1, 1]);
  });

  const happenedWithin = (days: number) =>
    fc.array(
      fc.record({
        day: fc.nat(days),
        request: fc.nat(60).map(String),
        hand: fc.constantFrom('Erik', 'Erik', 'Erika', null, null, null),
      }),
      { minLength: 1, maxLength: 120 },
    );
  /** Busy weeks, and quarters in which hardly anything happens. */
  const happened = fc
    .tuple(happenedWithin(40), fc.array(happenedWithin(500), { maxLength: 1 }))
    .map(([busy, sparse]) => [...busy, ...sparse.flat().slice(0, 12)]);
  const day = fc.oneof(fc.nat(40), fc.nat(500));
  const period = fc.tuple(day, day).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

  it('leaves no small rest where one period that is shown is taken from another', () => {
    fc.assert(
      fc.property(happened, period, period, (all, [a, b], [c, d]) => {
        fc.pre(!isGivenAway(all, a, b) && !isGivenAway(all, c, d));
        const only = all.filter(({ day }) => day >= a && day <= b && !(day >= c && day <= d));
        expect(only.length === 0 || !isSmall(only)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  /** What a report reads: blocks that the period does not cut as one day, and the block before only for a small cell. */
  function asRead(all: readonly Happened[], first: number, last: number): Happened[] {
    const edges = blocksOfEnds({ from: new Date(dayOf(first)), to: new Date(dayOf(last + 1)) });
    const blockOf = (day: number) => firstBlockOf({ from: new Date(dayOf(day)) });
    const [begin, end] = Object.values(blockOf(first)).map((at) => (at.getTime() - MONDAY) / DAY_MS) as [
      number,
      number,
    ];
    const stretches = during(all, first, last).map((one) => {
      const from = new Date(dayOf(one.day));
      const [block] = blocksOfEnds({ from, to: new Date(from.getTime() + 1) });
      return edges.includes(block) ? one : { ...one, day: (blockOf(one.day).from.getTime() - MONDAY) / DAY_MS };
    });
    const opening = all.filter(({ day }) => day >= Math.max(first, begin) && day < Math.min(last + 1, end));
    return isAnySmall(piecesOf(opening, first, last)) ? stretches : stretches.filter(({ day }) => day >= begin);
  }

  it('is the same by days and by blocks that the period does not cut', () => {
    fc.assert(
      fc.property(happened, period, (all, [a, b]) => {
        expect(isGivenAwayOf(asRead(all, a, b), a, b)).toBe(isGivenAwayOf(all, a, b));
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same whether the blocks around are known or all there is', () => {
    fc.assert(
      fc.property(happened, period, (all, [a, b]) => {
        expect(isGivenAway(all, a, b)).toBe(isGivenAwayOf(all, a, b));
      }),
      { numRuns: 1000 },
    );
  });
});

const period = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) });

describe('the days of the blocks around a period', () => {
  const around = blocksAround(period('2026-03-02T23:00:00Z', '2026-03-09T23:00:00Z'));
  const [first, last] = [around.from.toISOString(), around.to.toISOString()];

  it('are read anew where they do not lie wholly in the period', () => {
    const read = readAndUnread(
      period('2026-03-02T23:00:00Z', '2026-03-09T23:00:00Z'),
      new Date('2026-06-01T10:00:00Z'),
    );
    expect(read.inside).toEqual(period('2026-03-03', '2026-03-09'));
    expect(read.outside).toEqual([period(first, '2026-03-03'), period('2026-03-09', last)]);
  });

  it('are not read after a period that reaches the present', () => {
    const read = readAndUnread(
      period('2026-03-02T23:00:00Z', '2026-03-09T23:00:00Z'),
      new Date('2026-03-09T10:00:00Z'),
    );
    expect(read).toEqual({ inside: period('2026-03-03', last), outside: [period(first, '2026-03-03')] });
  });

  it('are all read where no day lies wholly in the period', () => {
    const read = readAndUnread(
      period('2026-03-02T23:00:00Z', '2026-03-03T23:00:00Z'),
      new Date('2026-06-01T10:00:00Z'),
    );
    expect(read.outside).toEqual([blocksAround(period('2026-03-02T23:00:00Z', '2026-03-03T23:00:00Z'))]);
  });
});
