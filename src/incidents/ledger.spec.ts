import type { CostCategory } from './incident-line.entity.js';
import { LedgerLine, totalOf, withoutDoubleCounting } from './ledger.js';

const line = (category: CostCategory, amount: bigint, coversDelayCost = false): LedgerLine => ({
  id: `${category} ${amount}`,
  category,
  amount,
  kind: 'ACTUAL',
  coversDelayCost,
});

/** An illustrative breakdown of one mis-shipped custom part. */
const misShipment = [
  line('LABOUR_WASTED', 2000000n),
  line('LABOUR_WASTED', 437000n),
  line('LABOUR_WASTED', 171000n),
  line('SCRAP_MATERIAL', 3140000n),
  line('SCRAP_MATERIAL', -190000n),
  line('FREIGHT_EXPEDITE', 215000n),
  line('FREIGHT_EXPEDITE', 235000n),
  line('FREIGHT_EXPEDITE', 980000n),
  line('REWORK_REMAKE', 1500000n),
  line('REWORK_REMAKE', 420000n),
  line('REWORK_REMAKE', 1850000n),
  line('PENALTY_CREDIT', 468000n, true),
  line('GOODWILL', 1000000n),
  line('OTHER', 274000n),
];

describe('the ledger of a failure', () => {
  it('adds the mis-shipped part up to 125,000.00, recoveries subtracted', () => {
    expect(totalOf(misShipment)).toMatchObject({
      total: 12500000n,
      byCategory: {
        LABOUR_WASTED: 2608000n,
        SCRAP_MATERIAL: 2950000n,
        FREIGHT_EXPEDITE: 1430000n,
        REWORK_REMAKE: 3770000n,
        PENALTY_CREDIT: 468000n,
        GOODWILL: 1000000n,
        OTHER: 274000n,
      },
    });
  });

  it('counts a penalty once that stands in the ledger and in the delay cost', () => {
    expect(withoutDoubleCounting(totalOf(misShipment), 468000n)).toBe(12500000n);
  });

  it('adds what the delay cost beyond the penalty', () => {
    expect(withoutDoubleCounting(totalOf(misShipment), 800000n)).toBe(12832000n);
  });

  it('comes to nothing when a line and its reversal are all there is', () => {
    expect(totalOf([line('GOODWILL', 5000n), line('GOODWILL', -5000n)]).total).toBe(0n);
  });
});
