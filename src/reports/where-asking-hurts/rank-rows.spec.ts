import { sortedDurations } from '@lockstep/statistics';
import type { FigureValue } from '../metrics/figure-values.js';
import { valueOf } from '../metrics/figure-values.js';
import { RESPONSE_TIMES } from '../response-times/response-times.js';
import { type AskingFacts, type AskingFigure, rankRows } from './rank-rows.js';

const nothing = { unit: 'BASIS_POINTS', of: null, interval: null, p95: null, longest: null, longerThan: null } as const;
const told = (value: Partial<FigureValue>): AskingFigure => ({
  suppressed: false,
  value: { ...nothing, value: null, p85: null, p85LongerThan: null, ...value },
});
const HIDDEN: AskingFigure = { suppressed: true, value: null };

type Numbers = [
  p85: number | null,
  attained: number,
  reopened: number,
  trips: number,
  inPeace: number,
  content: number,
];

/** A row with its figures in the order of the columns. */
const row = (service: string, requests: number, numbers: Numbers | null, cost: [bigint, bigint] | null = [0n, 0n]) =>
  ({
    place: { requester: 'CS', provider: 'ENG', service },
    requests,
    figures:
      numbers === null
        ? Array.from({ length: 6 }, () => HIDDEN)
        : [told({ p85: numbers[0] }), ...numbers.slice(1).map((value) => told({ value }))],
    delay: cost && { currency: 'USD', realised: cost[0], accrued: cost[1] },
    delaySuppressed: false,
  }) satisfies AskingFacts;

const order = (rows: readonly AskingFacts[]) => rankRows(rows).map(({ place, worst }) => [place.service, worst]);

describe('the order of the rows', () => {
  /** Five rows: one alone is a fifth. Of each column the worst is at B, save the reopen rate (A) and the accrued cost (D). */
  const ROWS = [
    row('A', 50, [10, 9000, 900, 20, 8000, 9000]),
    row('B', 20, [99, 4000, 100, 80, 2000, 5000], [500n, 0n]),
    row('C', 40, [20, 9500, 200, 30, 9000, 8000]),
    row('D', 30, [30, 9900, 300, 40, 9500, 7000], [100n, 700n]),
    row('E', 60, [40, 9990, 400, 50, 9900, 6000]),
  ];

  it('is that of how many figures are in the worst fifth, and among equals that of the requests', () => {
    expect(order(ROWS)).toEqual([
      ['B', 6],
      ['A', 1],
      ['D', 1],
      ['E', 0],
      ['C', 0],
    ]);
  });

  it('counts no hidden figure, be there ever so many requests', () => {
    expect(order([row('H', 900, null, null), ...ROWS])).toEqual([
      ['B', 6],
      ['A', 1],
      ['D', 1],
      ['H', 0],
      ['E', 0],
      ['C', 0],
    ]);
  });

  it('counts no money where none may be seen', () => {
    const without = ROWS.map((each) => ({ ...each, delay: null }));
    expect(rankRows(without).map(({ marks }) => [marks.realised, marks.accrued])).toEqual(ROWS.map(() => [null, null]));
    expect(order(without)[0]).toEqual(['B', 5]);
  });

  it('takes answers of which too many are outstanding for longer than all others', () => {
    const ended = { duration: 1, ended: true, count: 20 };
    const open = { duration: 50, ended: false, count: 10 };
    const value = valueOf(RESPONSE_TIMES.figures.answer!, {}, sortedDurations([ended, open]));
    expect(value).toMatchObject({ value: 1, p85: null, p85LongerThan: 50 });
    const unknown = row('U', 30, [null, 9999, 100, 20, 9999, 9000]);
    const [first] = rankRows([...ROWS, { ...unknown, figures: [told(value), ...unknown.figures.slice(1)] }]);
    expect(first).toMatchObject({ place: { service: 'B' }, marks: { figures: [true, true, false, true, true, true] } });
    const marked = rankRows([...ROWS.slice(2), { ...unknown, figures: [told(value), ...unknown.figures.slice(1)] }]);
    expect(marked.filter(({ marks }) => marks.figures[0]).map(({ place }) => place.service)).toEqual(['U']);
  });
});
