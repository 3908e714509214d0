import { Fraction } from '@lockstep/money';
import fc from 'fast-check';
import golden from '../golden/ledger.json' with { type: 'json' };
import {
  type LedgerEntry,
  splitByCause,
  sumOfLedger,
  threePointEstimate,
  UNLINKED,
  withoutDoubleCounting,
} from './failure-ledger.js';

const entry = (category: string, amount: number, but: Partial<LedgerEntry> = {}): LedgerEntry => ({
  item: `${category} ${amount}`,
  category,
  kind: 'ACTUAL',
  amount: BigInt(amount),
  coversDelayCost: false,
  ...but,
});

/** A ledger for the wrong part that was shipped. The single amounts are made up; their sum is that of the case. */
const WRONG_PART: LedgerEntry[] = [
  entry('LABOUR_WASTED', 320 * 6_250),
  entry('LABOUR_WASTED', 46 * 9_500),
  entry('LABOUR_WASTED', 38 * 4_500),
  entry('SCRAP_MATERIAL', 3_140_000),
  entry('SCRAP_MATERIAL', -190_000),
  entry('FREIGHT_EXPEDITE', 215_000),
  entry('FREIGHT_EXPEDITE', 235_000),
  entry('FREIGHT_EXPEDITE', 980_000),
  entry('REWORK_REMAKE', 240 * 6_250),
  entry('REWORK_REMAKE', 420_000),
  entry('REWORK_REMAKE', 1_850_000),
  entry('PENALTY_CREDIT', 468_000, { coversDelayCost: true }),
  entry('GOODWILL', 1_000_000),
  entry('OTHER', 274_000),
];

const plain = (amounts: ReadonlyMap<string, bigint>): Record<string, number> =>
  Object.fromEntries([...amounts].map(([key, amount]) => [key, Number(amount)]));

const weights = (...points: [string, number][]) =>
  points.map(([key, basisPoints]) => ({ key, basisPoints: BigInt(basisPoints) }));

describe('what a failure cost', () => {
  it('is the sum of its lines, recoveries subtracted', () => {
    const { total, byCategory, coveredDelayCost } = sumOfLedger(WRONG_PART);
    expect(Number(total)).toBe(golden['I1.total']);
    expect(plain(byCategory)).toEqual(golden['I1.categories']);
    expect(Number(coveredDelayCost)).toBe(golden['I1.ld']);
  });

  it('takes the actual of an item where there is one, else its estimate', () => {
    const { total, actual, estimateError } = sumOfLedger([
      entry('FREIGHT_EXPEDITE', 800, { item: 'air freight', kind: 'ESTIMATE' }),
      entry('FREIGHT_EXPEDITE', 1_000, { item: 'air freight' }),
      entry('GOODWILL', 500, { item: 'credit note', kind: 'ESTIMATE' }),
    ]);
    expect({ total, actual }).toEqual({ total: 1_500n, actual: 1_000n });
    expect(estimateError).toEqual(Fraction.of(1n, 5n));
  });

  it('cannot say how wrong the estimates were while nothing is actual', () => {
    expect(sumOfLedger([entry('OTHER', 5, { kind: 'ESTIMATE' })]).estimateError).toBeNull();
    expect(sumOfLedger([])).toMatchObject({ total: 0n, actual: 0n, estimateError: null });
  });

  it('estimated by three points leans on the likely one', () => {
    expect(Number(threePointEstimate(1_000_000n, 2_000_000n, 4_500_000n))).toBe(golden['I3.pert'].line);
  });

  it('counts a penalty once that stands in the ledger and in the delay cost', () => {
    const { model_delay, ledger, covered, total, wrong_sum, partial } = golden['I6.no_double_count'];
    const sum = { total: BigInt(ledger), coveredDelayCost: BigInt(covered) };
    expect(Number(withoutDoubleCounting(sum, BigInt(model_delay)))).toBe(total);
    expect(Number(sum.total + BigInt(model_delay))).toBe(wrong_sum);
    expect(Number(withoutDoubleCounting(sum, BigInt(partial.model_delay)))).toBe(partial.total);
  });

  it('costs what stands in the ledger where the delay is modelled as less than the penalty', () => {
    expect(withoutDoubleCounting({ total: 100n, coveredDelayCost: 50n }, 30n)).toBe(100n);
  });
});

describe('whose failure it was', () => {
  const total = BigInt(golden['I1.total']);

  it('is split by the weights of its causes, the rest unlinked', () => {
    expect(plain(splitByCause(total, weights(['R1', 7_000], ['R2', 2_000])))).toEqual(golden['I2.causal']);
    const within = splitByCause(8_750_000n, weights(['ENG|provider', 8_000], ['CS|requester', 2_000]));
    expect(plain(within)).toEqual(golden['I2.within_R1']);
  });

  it('three causes that each would have been enough share it to the cent', () => {
    const all = weights(['R1', 10_000], ['R2', 10_000], ['R3', 10_000]);
    expect(plain(splitByCause(total, all))).toEqual(golden['I2.causal.thirds']);
  });

  it('is nobody in the negative', () => {
    expect(() => splitByCause(total, weights(['R1', -1]))).toThrow(
      expect.objectContaining({ code: 'ledger.weight_negative', message: 'A cause never weighs less than nothing.' }),
    );
  });

  it('always adds up', () => {
    const drawn = fc.array(fc.nat(3_000), { maxLength: 3 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), drawn, (cost, points) => {
        const parts = splitByCause(cost, weights(...points.map((each, n): [string, number] => [`R${n}`, each])));
        expect([...parts.values()].reduce((sum, amount) => sum + amount, 0n)).toBe(cost);
        expect([...parts.keys()]).toContain(UNLINKED);
      }),
    );
  });
});
