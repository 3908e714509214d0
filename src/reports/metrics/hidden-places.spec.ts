import fc from 'fast-check';
import { blocksAround } from './bundles.js';
import { type Evidence, hiddenLinkedPlaces, hiddenPlaces } from './hidden-places.js';
import { type Dimension, keyOf, type CellPlace, cellPlaceOf } from './metric-report.js';
import { isSmall, together } from './small.js';

const DAY_MS = 86_400_000;
const MONDAY = Date.parse('2026-02-02T00:00:00Z');
const dayOf = (day: number): string => new Date(MONDAY + day * DAY_MS).toISOString().slice(0, 10);

/** A request is one fact, on its day. */
interface Happened {
  id: string;
  place: CellPlace;
  day: number;
  hand: string;
}

/** The days from the first to the last, both included. */
type Days = [first: number, last: number];
const periodOf = ([first, last]: Days) => ({ from: new Date(dayOf(first)), to: new Date(dayOf(last + 1)) });
const during = (all: readonly Happened[], [first, last]: Days) => all.filter(({ day }) => day >= first && day <= last);

function grouped(all: readonly Happened[], keysOf: (one: Happened) => string): Happened[][] {
  const groups = new Map<string, Happened[]>();
  for (const one of all) groups.set(keysOf(one), [...(groups.get(keysOf(one)) ?? []), one]);
  return [...groups.values()];
}

const groupOf = (all: readonly Happened[]) =>
  together(all.map(({ hand }) => ({ requests: 1, firstHand: hand, lastHand: hand })));

/** As much as a report reads of it. */
function evidenceOf(all: readonly Happened[], days: Days, dimensions: readonly Dimension[]): Evidence {
  const placed = all.map((one) => ({ ...one, place: cellPlaceOf(one.place, dimensions) }));
  const { from, to } = blocksAround(periodOf(days));
  const around = placed.filter(({ day }) => dayOf(day) >= from.toISOString().slice(0, 10) && new Date(dayOf(day)) < to);
  const byDay = (some: readonly Happened[]) =>
    grouped(some, ({ place, day }) => `${keyOf(place)} ${day}`).map((own) => ({
      ...{ place: own[0]!.place, day: dayOf(own[0]!.day), facts: own.length },
      ...groupOf(own),
      ...{ alone: own.length, requests: [] },
    }));
  return {
    cells: grouped(during(placed, days), ({ place }) => keyOf(place)).map((own) => ({
      place: own[0]!.place,
      ...groupOf(own),
    })),
    inside: byDay(during(placed, days)),
    around: byDay(around),
  };
}

const PAIR: Dimension[] = ['requester', 'provider'];
const nobodysOwn = (): boolean => false;

const hiddenIn = (all: readonly Happened[], days: Days, dimensions: Dimension[], isOwn = nobodysOwn) =>
  hiddenPlaces(
    {
      table: evidenceOf(all, days, dimensions),
      pairs: dimensions.length < 2 ? evidenceOf(all, days, PAIR) : null,
      period: periodOf(days),
    },
    isOwn,
  );

const happened = fc
  .array(
    fc.record({
      requester: fc.constantFrom('CS', 'CS', 'FIN'),
      day: fc.integer({ min: 0, max: 34 }),
      hand: fc.constantFrom('Erik', 'Erik', 'Erika'),
    }),
    { minLength: 5, maxLength: 60 },
  )
  .map((all) =>
    all.map(({ requester, ...one }, n): Happened => ({ ...one, id: `${n}`, place: { requester, provider: 'ENG' } })),
  );
const day = fc.integer({ min: 0, max: 34 });
const days = fc.tuple(day, day).map(([a, b]): Days => [Math.min(a, b), Math.max(a, b)]);

describe('the places that a report hides', () => {
  it('are never those of their lead, and all that are small to others', () => {
    fc.assert(
      fc.property(happened, days, (all, asked) => {
        expect(hiddenIn(all, asked, PAIR, () => true).size).toBe(0);
        const hidden = hiddenIn(all, asked, PAIR);
        for (const cell of evidenceOf(all, asked, PAIR).cells) {
          if (isSmall(cell)) expect(hidden.has(keyOf(cell.place))).toBe(true);
        }
      }),
    );
  });

  it('leave nothing small between two answers about the same place', () => {
    let compared = 0;
    fc.assert(
      fc.property(happened, days, days, (all, one, other) => {
        for (const requester of ['CS', 'FIN']) {
          const key = keyOf({ requester, provider: 'ENG' });
          if ([one, other].some((each) => hiddenIn(all, each, PAIR).has(key))) continue;
          const own = all.filter(({ place }) => place.requester === requester);
          const rest = during(own, one).filter((each) => !during(own, other).includes(each));
          if (rest.length > 0) expect(isSmall(groupOf(rest))).toBe(false);
          compared += rest.length;
        }
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(0);
  });

  it('leave nothing small of a sum less its shown pairs', () => {
    fc.assert(
      fc.property(happened, days, (all, asked) => {
        const counted = during(all, asked);
        if (counted.length === 0 || hiddenIn(all, asked, ['provider']).size > 0) return;
        const hidden = hiddenIn(all, asked, PAIR);
        const rest = counted.filter(({ place }) => hidden.has(keyOf(place)));
        if (rest.length > 0) expect(isSmall(groupOf(rest))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('are with a filter by orders those whose row cannot be shown, and those whose rest a period cuts', () => {
    const of = (count: number, first: number, hand: string): Happened[] =>
      Array.from({ length: count }, (_, n) => ({
        ...{ id: `${first} ${n} ${hand}`, place: { requester: 'CS', provider: 'ENG' } },
        ...{ day: first + (n % 2), hand },
      }));
    const linked = [...of(6, 0, 'Erik'), ...of(6, 0, 'Erika')];
    const hidden = (others: Happened[], asked: Days, isShown = true) =>
      hiddenLinkedPlaces(
        {
          ...{ linked: evidenceOf(linked, asked, PAIR), others: evidenceOf(others, asked, PAIR) },
          period: periodOf(asked),
        },
        nobodysOwn,
        () => isShown,
      ).size;
    const busy = [...of(8, 0, 'Erik'), ...of(8, 0, 'Erika')];
    expect(hidden(busy, [0, 6])).toBe(0);
    expect(hidden(busy, [0, 6], false)).toBe(1);
    const cut = [...busy, ...of(2, 7, 'Erik')];
    expect(hidden(cut, [0, 7])).toBe(1);
  });
});
