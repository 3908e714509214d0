import { type CostedFailure, NOT_CONFIRMED, NOT_LINKED, sumFailures } from './sum-failures.js';

const failure = (more: Partial<CostedFailure> = {}): CostedFailure => ({
  currency: 'USD',
  failureClass: 'EXTERNAL_FAILURE',
  severity: 4,
  ledger: {
    total: 1000n,
    actual: 600n,
    coveredDelayCost: 100n,
    byCategory: new Map([
      ['SCRAP_MATERIAL', 600n],
      ['GOODWILL', 400n],
    ]),
    actualByCategory: new Map([['SCRAP_MATERIAL', 600n]]),
  },
  allocation: {
    departments: new Map([['ENG', 700n]]),
    unlinked: 100n,
    unconfirmed: 200n,
  },
  ...more,
});

describe('what failures cost', () => {
  it('is told by class and category, and what of it is actual', () => {
    expect(sumFailures([failure(), failure()]).categories).toEqual([
      { failureClass: 'EXTERNAL_FAILURE', category: 'GOODWILL', currency: 'USD', amount: 800n, actual: 0n },
      { failureClass: 'EXTERNAL_FAILURE', category: 'SCRAP_MATERIAL', currency: 'USD', amount: 1200n, actual: 1200n },
    ]);
  });

  it('keeps what was found in the house apart from what the customer found', () => {
    const { categories } = sumFailures([failure(), failure({ failureClass: 'INTERNAL_FAILURE' })]);
    expect(categories.map(({ failureClass }) => failureClass).sort()).toEqual([
      'EXTERNAL_FAILURE',
      'EXTERNAL_FAILURE',
      'INTERNAL_FAILURE',
      'INTERNAL_FAILURE',
    ]);
  });

  it('is the same money by categories, by causes and in the total', () => {
    const { categories, parts, totals } = sumFailures([failure(), failure()]);
    const sum = (parts: { amount: bigint }[]) => parts.reduce((all, { amount }) => all + amount, 0n);
    expect([sum(categories), sum(parts), totals[0]!.amount]).toEqual([2000n, 2000n, 2000n]);
    expect(parts.map(({ party, amount }) => [party, amount])).toEqual([
      ['ENG', 1400n],
      [NOT_CONFIRMED, 400n],
      [NOT_LINKED, 200n],
    ]);
  });

  it('counts how bad what has no price was', () => {
    const { severities } = sumFailures([failure(), failure({ severity: null }), failure({ severity: 5 })]);
    expect(severities.filter(({ incidents }) => incidents > 0)).toEqual([
      { severity: 4, incidents: 1 },
      { severity: 5, incidents: 1 },
    ]);
  });
});
