import fc from 'fast-check';
import { Prediction, reliabilityTable } from './reliability.js';

const said = (basisPoints: number, late: number, inTime: number): Prediction[] => [
  { basisPoints, happened: true, count: late },
  { basisPoints, happened: false, count: inTime },
];

describe('a reliability table', () => {
  it('of twenty said to have 70 %, fourteen were late: as said', () => {
    expect(reliabilityTable(said(7000, 14, 6))[7]).toEqual({
      from: 7000,
      to: 8000,
      predictions: 20,
      happened: 14,
      said: 7000,
      seen: 7000,
      interval: { low: 4810, high: 8545 },
      agrees: true,
    });
  });

  it('of a hundred said to have 90 %, sixty were late: too sure', () => {
    expect(reliabilityTable(said(9000, 60, 40))[9]).toMatchObject({ said: 9000, seen: 6000, agrees: false });
  });

  it('of a hundred said to have 10 %, sixty were late: too calm', () => {
    expect(reliabilityTable(said(1000, 60, 40))[1]).toMatchObject({ said: 1000, seen: 6000, agrees: false });
  });

  it.each([
    [4809, false],
    [4810, true],
    [8545, true],
    [8546, false],
  ])('of twenty said to have %d basis points, fourteen were late: as said is %s', (chance, agrees) => {
    const row = reliabilityTable(said(chance, 14, 6))[Math.floor(chance / 1000)]!;
    expect(row).toMatchObject({ interval: { low: 4810, high: 8545 }, agrees });
  });

  it('has ten rows, and nothing to say of a tenth nobody predicted', () => {
    const rows = reliabilityTable([]);
    expect(rows.map(({ from, to }) => [from, to])).toEqual(
      Array.from({ length: 10 }, (_, tenth) => [tenth * 1000, (tenth + 1) * 1000]),
    );
    expect(rows[3]).toEqual({
      from: 3000,
      to: 4000,
      predictions: 0,
      happened: 0,
      said: null,
      seen: null,
      interval: null,
      agrees: null,
    });
  });

  it.each([
    [0, 0],
    [999, 0],
    [1000, 1],
    [8999, 8],
    [9000, 9],
    [10_000, 9],
  ])('%d basis points belong to row %d', (basisPoints, row) => {
    const counts = reliabilityTable([{ basisPoints, happened: true }]).map(({ predictions }) => predictions);
    expect(counts.indexOf(1)).toBe(row);
  });

  it.each([-1, 10_001, 0.7, NaN])('%d is no chance in basis points', (basisPoints) => {
    const refusal = new RangeError(`A chance lies between 0 and 10000 basis points, not at ${basisPoints}`);
    expect(() => reliabilityTable([{ basisPoints, happened: true }])).toThrow(refusal);
  });

  it('the mean of what was said is rounded half up', () => {
    const rows = reliabilityTable([
      { basisPoints: 7000, happened: true },
      { basisPoints: 7001, happened: true },
    ]);
    expect(rows[7]!.said).toBe(7001);
  });

  const predictions = fc.array(
    fc.record({
      basisPoints: fc.integer({ min: 0, max: 10_000 }),
      happened: fc.boolean(),
      count: fc.integer({ min: 1, max: 5 }),
    }),
  );

  it('counts every prediction once, whether spelled out or grouped', () => {
    fc.assert(
      fc.property(predictions, (grouped) => {
        const single = grouped.flatMap(({ count, ...each }) => Array.from({ length: count }, () => each));
        const rows = reliabilityTable(grouped);
        expect(rows).toEqual(reliabilityTable(single));
        expect(rows.reduce((sum, row) => sum + row.predictions, 0)).toBe(single.length);
        expect(rows.reduce((sum, row) => sum + row.happened, 0)).toBe(single.filter((each) => each.happened).length);
      }),
    );
  });

  it('what was said lies in its tenth, what was seen in its interval', () => {
    fc.assert(
      fc.property(predictions, (grouped) => {
        for (const { from, to, said, seen, interval } of reliabilityTable(grouped)) {
          if (said === null) continue;
          expect(from <= said && said <= to).toBe(true);
          expect(interval!.low <= seen! && seen! <= interval!.high).toBe(true);
        }
      }),
    );
  });
});
