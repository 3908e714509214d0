import fc from 'fast-check';
import { calibrate, calibrationInLines, foretell, type History } from './calibrate.js';
import { drawBelow, seeded } from './random.js';

const DAY = 86_400;
const HOUR = 3600;
const [FIRST, LATER] = [100 * DAY, 101 * DAY];

const history = (startedAt: number, hours: number, more: Partial<History> = {}): History => ({
  startedAt,
  until: startedAt + hours * HOUR,
  ended: true,
  target: 16 * HOUR,
  kind: 'any',
  ...more,
});
/** One answer after each full hour up to twenty, all begun at the same moment. */
const TWENTY = Array.from({ length: 20 }, (_, index) => history(FIRST, index + 1));

describe('a calibration', () => {
  it('says of one begun the day after that 4 of 20 lasted longer than its 16 h, and holds that against what happened', () => {
    const { table, judged, unpredicted } = calibrate([...TWENTY, history(LATER, 17)]);
    expect({ judged, unpredicted }).toEqual({ judged: 1, unpredicted: 20 });
    expect(table[2]).toMatchObject({ predictions: 1, happened: 1, said: 2000, seen: 10_000 });
  });

  it('predicts later where told: once half of the target is used, 4 of the 12 that lasted longer than 8 h', () => {
    const { table, over } = calibrate([...TWENTY, history(LATER, 12), history(LATER, 5)], { percent: 50 });
    expect(table[3]).toMatchObject({ predictions: 1, happened: 0, said: 3333 });
    // Eight of the twenty and the one of 5 h had ended by then.
    expect(over).toBe(9);
  });

  it('knows no answer that came after its curves were made: on the day itself nothing is known', () => {
    expect(calibrate([...TWENTY, history(FIRST + 21 * HOUR, 17)])).toMatchObject({ judged: 0, unpredicted: 21 });
  });

  it('forgets what is long past: half a year, and not a day less', () => {
    expect(calibrate([...TWENTY, history(FIRST + 180 * DAY, 17)])).toMatchObject({ judged: 1, unpredicted: 20 });
    expect(calibrate([...TWENTY, history(FIRST + 181 * DAY, 17)])).toMatchObject({ judged: 0, unpredicted: 21 });
  });

  it('counts apart what was called off or is open within its target; beyond it, it is late', () => {
    const off = history(LATER, 3, { ended: false });
    const longOpen = history(LATER, 30, { ended: false });
    expect(calibrate([...TWENTY, off, longOpen])).toMatchObject({ judged: 1, unknown: 1 });
  });

  it.each([
    // Of 21 the called-off one was there until 10 h, when 11 were left; then 4 of 10.
    ['one called off after 10 h was at risk until then', [history(FIRST, 10, { ended: false })], 2095],
    // Of 25 21 lasted longer than 4 h; of the 16 that were watched longer, 4.
    ['five that are still open at 4 h were at risk until then', Array(5).fill(history(FIRST + 20 * HOUR, 30)), 2100],
    // 4 of 21.
    ['one that ended in the second before has ended', [history(FIRST + 20 * HOUR, 4)], 1905],
  ] as [string, History[], number][])('knows of the others what was known by then: %s', (_what, more, said) => {
    const foretold = foretell([...TWENTY, ...more, history(LATER, 17)]);
    expect(foretold.at(-1)).toMatchObject({ history: { startedAt: LATER }, said });
  });

  it('is counted in the hours of each history', () => {
    const halfOf = { between: (a: number, b: number) => (b - a) / 2, add: (from: number, by: number) => from + 2 * by };
    const slow = [...TWENTY, history(LATER, 17)].map((each) => ({ ...each, measure: halfOf }));
    // In half hours nobody lasted longer than 10 h.
    expect(calibrate(slow).table[0]).toMatchObject({ predictions: 1, happened: 0, said: 0 });
  });

  it('scores nothing where everything came as said, and a quarter where a coin would do as well', () => {
    const never = Array.from({ length: 20 }, () => history(FIRST, 1));
    expect(calibrate([...never, history(LATER, 1)]).brier).toBe(0);
    const half = Array.from({ length: 20 }, (_, index) => history(FIRST, index % 2 === 0 ? 1 : 20));
    expect(calibrate([...half, history(LATER, 1), history(LATER, 20)]).brier).toBe(2500);
    expect(calibrate([]).brier).toBeNull();
  });

  it('predicts as late as when 99 % of the target is used: 4 of the 5 that lasted longer than 15.84 h', () => {
    const { table } = calibrate([...TWENTY, history(LATER, 17)], { percent: 99 });
    expect(table[8]).toMatchObject({ predictions: 1, happened: 1, said: 8000 });
  });

  it.each([-1, 100, 2.5])('there is no prediction at %d percent', (percent) => {
    const refusal = new RangeError(`A prediction is made at 0 to 99 percent of the target, not at ${percent}`);
    expect(() => calibrate([], { percent })).toThrow(refusal);
  });

  it('is a table in lines', () => {
    expect(calibrationInLines(calibrate([...TWENTY, history(LATER, 17)]))).toEqual([
      '1 judged, 0 unknown, 20 not predicted, 0 over before.',
      'Brier score 0.6400.',
      'Said             n  said mean      seen       95 % of seen',
      '20–30 %           1    20.0 %   100.0 %     20.6 % – 100.0 %   not as said',
    ]);
  });

  it('says in its lines where it came as said', () => {
    const ten = [17, 20, 1, 2, 3, 4, 5, 6, 7, 16].map((hours) => history(LATER, hours));
    expect(calibrationInLines(calibrate([...TWENTY, ...ten])).slice(1)).toEqual([
      'Brier score 0.1600.',
      'Said             n  said mean      seen       95 % of seen',
      '20–30 %          10    20.0 %    20.0 %       5.7 % – 51.0 %   as said',
    ]);
  });

  it('has no score in its lines where nothing was predicted', () => {
    expect(calibrationInLines(calibrate([history(FIRST, 1)]))).toEqual([
      '0 judged, 0 unknown, 1 not predicted, 0 over before.',
      'Said             n  said mean      seen       95 % of seen',
    ]);
  });
});

/** Answers of a kind come by chance, the same from day to day: the truth of a prediction is known. */
function aSteadyWorld(seed: number): History[] {
  const draw = seeded(seed);
  return Array.from({ length: 2400 }, (_, index) => {
    const kind = `kind ${index % 3}`;
    const startedAt = FIRST + Math.floor(index / 20) * DAY + drawBelow(draw, DAY);
    const hours = 1 + drawBelow(draw, 12) + drawBelow(draw, 12) * ((index % 3) + 1);
    return history(startedAt, hours, { kind, target: (6 + drawBelow(draw, 24)) * HOUR });
  });
}

describe('the calibration of a world in which answers come by chance', () => {
  it('lies on the diagonal, within the interval of each tenth as often as 95 of 100, at the start and under way', () => {
    const rows = [1, 2].flatMap((seed) =>
      [0, 25, 50].flatMap((percent) => calibrate(aSteadyWorld(seed), { percent }).table),
    );
    const told = rows.filter(({ predictions }) => predictions >= 20);
    expect(told.length).toBeGreaterThan(30);
    expect(told.filter(({ agrees }) => agrees).length / told.length).toBeGreaterThan(0.9);
  });
});

describe('what is foretold', () => {
  const END = FIRST + 60 * DAY;
  const worlds = fc.array(
    fc.record({ day: fc.nat(20), hours: fc.integer({ min: 1, max: 600 }), target: fc.integer({ min: 1, max: 300 }) }),
    { minLength: 40, maxLength: 80 },
  );
  const lived = (world: { day: number; hours: number; target: number }[]): History[] =>
    world.map(({ day, hours, target }) => history(FIRST + day * DAY, hours, { target: target * HOUR }));
  /** Every request that is open at an instant stays open for ever. */
  const otherwise = (histories: readonly History[], instant: number): History[] =>
    histories.map((each) => (each.until <= instant ? each : { ...each, until: END }));
  const before = (histories: readonly History[], instant: number) =>
    histories.flatMap(({ startedAt }, place) => (startedAt < instant ? [place] : []));

  /** Whether what a way of foretelling says of those begun by then changes with what happens afterwards. */
  function seesAhead(tell: typeof foretell, histories: readonly History[], instant: number): boolean {
    const told = (world: readonly History[]) => {
      const said = new Map(tell(world).map((each) => [each.history, each.said]));
      return before(world, instant).map((place) => said.get(world[place]!));
    };
    return JSON.stringify(told(histories)) !== JSON.stringify(told(otherwise(histories, instant)));
  }

  it('of a history does not change with what happens afterwards', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 20 }), (world, days) => {
        expect(seesAhead(foretell, lived(world), FIRST + days * DAY)).toBe(false);
      }),
    );
  });

  it('would change, had it been read from all that was ever known', () => {
    const long = 1000 * DAY;
    const withSight: typeof foretell = (histories) => {
      const earlier = histories.map((each) =>
        history(each.startedAt - long, (each.until - each.startedAt) / HOUR, { target: each.target }),
      );
      const told = foretell([...earlier, ...histories], { back: 2 * long });
      return told.filter((each) => histories.includes(each.history));
    };
    const world = lived(
      Array.from({ length: 60 }, (_, index) => ({ day: index % 20, hours: 5 * index + 1, target: 100 })),
    );
    expect(seesAhead(foretell, world, FIRST + 10 * DAY)).toBe(false);
    expect(seesAhead(withSight, world, FIRST + 10 * DAY)).toBe(true);
  });
});
