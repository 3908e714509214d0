import fc from 'fast-check';
import { hiddenAmong, sumsGivenAway } from './hide-small.js';
import { linkedRow, type LinkedGroup, shownRows } from './linked.js';
import { type Dimension, keyOf, cellPlaceOf } from './metric-report.js';
import { isSmall, together } from './small.js';

const PAIR = { requester: 'CS', provider: 'ENG' };

/** Requests about some orders, of one service unless told. */
function group(links: string, requests: number, { service = 'valves', priority = 'P3', hands = 'Erik Erika' } = {}) {
  const [firstHand, lastHand] = [hands.split(' ')[0]!, hands.split(' ').at(-1)!];
  const place = { ...PAIR, service, priority, channel: 'portal' };
  return { place, links: links === '' ? [] : links.split(' '), requests, firstHand, lastHand };
}

/** The shown rows of the pair without splits, by order. */
const shownOf = (...groups: LinkedGroup[]): string[] => {
  const shown = shownRows(groups);
  const links = [...new Set(groups.flatMap((each) => each.links))].sort();
  return links.filter((link) => shown.has(linkedRow(link, PAIR)));
};

describe('a filter by order or customer', () => {
  it('shows a row that is not small, and whose rest is not small', () => {
    expect(shownOf(group('A', 5), group('', 5))).toEqual(['A']);
    expect(shownOf(group('A', 4), group('', 50))).toEqual([]);
    expect(shownOf(group('A', 50), group('', 4))).toEqual([]);
  });

  it('shows no row, and leaves no rest, that is the work of one person', () => {
    expect(shownOf(group('A', 9, { hands: 'Erik' }), group('', 9))).toEqual([]);
    expect(shownOf(group('A', 9), group('', 9, { hands: 'Erik' }))).toEqual([]);
  });

  it('does not show an order beside its customer, if few requests concern the other orders only', () => {
    expect(shownOf(group('A HARBOR', 9), group('B HARBOR', 2), group('', 20))).toEqual(['HARBOR']);
    expect(shownOf(group('A HARBOR', 9), group('B HARBOR', 6), group('', 20))).toEqual(['A', 'B', 'HARBOR']);
  });

  it('does not show two orders with their customer, if few requests concern both', () => {
    expect(shownOf(group('A HARBOR', 9), group('A B HARBOR', 1), group('B HARBOR', 8), group('', 20))).toEqual([
      ...['A', 'HARBOR'],
    ]);
  });

  it('does not show an order that differs by few requests from a service', () => {
    const pumps = group('', 30, { service: 'pumps' });
    expect(shownOf(group('A', 9), group('A', 1, { service: 'pumps' }), pumps)).toEqual([]);
    expect(shownOf(group('A', 9), group('A', 6, { service: 'pumps' }), pumps)).toEqual(['A']);
  });

  it('does not show two splits of an order that differ by few requests', () => {
    const urgent = { priority: 'P1' };
    const pumps = { service: 'pumps' };
    const rest = [group('', 30), group('', 30, urgent), group('', 30, pumps), group('', 30, { ...urgent, ...pumps })];
    const shown = shownRows([group('A', 9), group('A', 1, urgent), group('A', 8, pumps), ...rest]);
    const valves = linkedRow('A', { ...PAIR, service: 'valves' });
    const normal = linkedRow('A', { ...PAIR, priority: 'P3' });
    expect([valves, normal].filter((row) => shown.has(row))).toHaveLength(1);
  });

  it('does not show an order to which two tables together leave few others', () => {
    const rest = [group('', 2), group('', 30, { priority: 'P1' }), group('', 30, { service: 'pumps' })];
    expect(shownOf(group('A', 9), ...rest)).toEqual([]);
  });

  it('shows nothing where nobody asked anything', () => {
    expect(shownRows([]).size).toBe(0);
  });
});

const atom = fc.record({
  requester: fc.constantFrom('CS', 'QA'),
  service: fc.constantFrom('valves', 'pumps'),
  priority: fc.constantFrom('P1', 'P3'),
  links: fc.constantFrom('', 'A HARBOR', 'B HARBOR', 'A B HARBOR', 'A C HARBOR', 'C'),
  requests: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 12 })),
  hands: fc.constantFrom('Erik Erika', 'Erik Erika', 'Erik Erika', 'Erik', 'Erika'),
});

const world = fc
  .uniqueArray(atom, {
    minLength: 4,
    maxLength: 9,
    selector: ({ requester, service, priority, links }) => [requester, service, priority, links].join(),
  })
  .map((atoms) =>
    atoms.map(({ links, requests, requester, ...rest }) => {
      const made = group(links, requests, rest);
      return { ...made, place: { ...made.place, requester } };
    }),
  );

const BY: Dimension[][] = [[], ['requester'], ['provider'], ['requester', 'provider']];
const SPLITS: Dimension[][] = [[], ['service'], ['priority'], ['service', 'priority']];
const TABLES = BY.flatMap((by) => SPLITS.map((split) => [...by, ...split]));
const isNobodys = () => false;

/** The rows of a table that a reader who leads nobody sees without a filter by order, each by the groups it counts. */
function rowsOf(groups: readonly LinkedGroup[], table: readonly Dimension[]): boolean[][] {
  const hiddenIn = (dimensions: readonly Dimension[], given: ReadonlySet<string>) => {
    const cells = cellsOf(groups, dimensions);
    return { cells, hidden: hiddenAmong(cells, isNobodys, ({ place }) => given.has(keyOf(place))) };
  };
  const { hidden: pairs } = hiddenIn([...new Set<Dimension>(['requester', 'provider', ...table])], new Set());
  const isOfPairs = table.includes('requester') && table.includes('provider');
  const { cells, hidden } = hiddenIn(
    table,
    isOfPairs ? new Set() : sumsGivenAway(pairs, (place) => keyOf(cellPlaceOf(place, table))),
  );
  return cells.filter((cell) => !hidden.has(cell)).map(({ row }) => row);
}

function cellsOf(groups: readonly LinkedGroup[], dimensions: readonly Dimension[]) {
  const keys = [...new Set(groups.map(({ place }) => keyOf(cellPlaceOf(place, dimensions))))];
  return keys.map((key) => {
    const row = groups.map(({ place }) => keyOf(cellPlaceOf(place, dimensions)) === key);
    const own = groups.filter((_, at) => row[at]);
    return { place: cellPlaceOf(own[0]!.place, dimensions), row, ...together(own) };
  });
}

function linkedRowsOf(groups: readonly LinkedGroup[], shown: ReadonlySet<string>): boolean[][] {
  const links = [...new Set(groups.flatMap((each) => each.links))];
  return links.flatMap((link) =>
    TABLES.flatMap((table) =>
      cellsOf(groups, table)
        .filter(({ place }) => shown.has(linkedRow(link, place)))
        .map(({ row }) => row.map((isIn, at) => isIn && groups[at]!.links.includes(link))),
    ),
  );
}

const PRIME = 1_000_003;

function inverse(n: number): number {
  let [power, base, result] = [PRIME - 2, n, 1];
  for (; power > 0; power = Math.floor(power / 2), base = (base * base) % PRIME) {
    if (power % 2 === 1) result = (result * base) % PRIME;
  }
  return result;
}

/** The rank of the rows on the columns, by elimination modulo a prime. */
function rankOf(rows: readonly boolean[][], isColumn: (at: number) => boolean): number {
  const left = rows.map((row) => row.filter((_, at) => isColumn(at)).map(Number));
  let rank = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, index) => index >= rank && row[column] !== 0);
    if (at < 0) continue;
    [left[rank], left[at]] = [left[at]!, left[rank]!];
    const pivot = left[rank]!;
    const scale = inverse(pivot[column]!);
    for (let below = rank + 1; below < left.length; below += 1) {
      const factor = (left[below]![column]! * scale) % PRIME;
      if (factor !== 0) left[below] = left[below]!.map((n, i) => (((n - factor * pivot[i]!) % PRIME) + PRIME) % PRIME);
    }
    rank += 1;
  }
  return rank;
}

/** The small sets of groups, each by whether a group is in it. */
const smallSetsOf = (groups: readonly LinkedGroup[]): boolean[][] =>
  Array.from({ length: 2 ** groups.length - 1 }, (_, set) =>
    groups.map((_group, at) => ((set + 1) & (1 << at)) !== 0),
  ).filter((set) => isSmall(together(groups.filter((_, at) => set[at]))));

/** Whether some sum and difference of the rows counts nothing but groups of the set. */
const givesAway = (rows: readonly boolean[][], set: readonly boolean[]): boolean =>
  rankOf(rows, (at) => !set[at]) < rankOf(rows, () => true);

/** How many small sets of requests all tables give away together with all rows by order, and not without them. */
const leaks = (groups: readonly LinkedGroup[], shown: ReadonlySet<string>): number => {
  const linked = linkedRowsOf(groups, shown);
  const alone = TABLES.flatMap((table) => rowsOf(groups, table));
  return smallSetsOf(groups).filter((set) => givesAway([...alone, ...linked], set) && !givesAway(alone, set)).length;
};

describe('all rows by order and customer', () => {
  it('give no small rest away, by whatever sums and differences with each other and with all tables', () => {
    let shownOnes = 0;
    fc.assert(
      fc.property(world, (groups) => {
        const shown = shownRows(groups);
        shownOnes += shown.size;
        expect(leaks(groups, shown)).toBe(0);
      }),
      { numRuns: 80, seed: 11 },
    );
    expect(shownOnes).toBeGreaterThan(80);
  });

  it('would give some away, were only small rows hidden', () => {
    const everyRow = { has: () => true } as unknown as ReadonlySet<string>;
    const found = fc.sample(world, { numRuns: 10, seed: 11 }).map((groups) => leaks(groups, everyRow));
    expect(Math.max(...found)).toBeGreaterThan(0);
  });
});
