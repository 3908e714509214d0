import { CostedOrder, sumUp } from './sum-up.js';

const leaf = (party: string, cls: 'PW' | 'PB' | 'RO', amount: bigint) => ({ party, cls, request: 'R1', amount });

const late: CostedOrder = {
  ownerDepartmentId: 'CS',
  delay: {
    state: 'ACCRUING',
    currency: 'USD',
    units: 4,
    cost: 400000n,
    leaves: [leaf('ENG', 'PB', 300000n)],
    running: { date: '2026-03-10', amount: 100000n, holders: [] },
    forecast: { cost: 600000n, leaves: [leaf('ENG', 'PB', 550000n), leaf('CS', 'RO', 50000n)], known: true },
  },
  failure: 0n,
};

const released: CostedOrder = {
  ownerDepartmentId: 'CS',
  delay: {
    state: 'REALISED',
    currency: 'USD',
    units: 3,
    cost: 250000n,
    leaves: [leaf('ENG', 'PB', 150000n), leaf('CS', 'RO', 100000n)],
    running: null,
    forecast: null,
  },
  failure: 12500000n,
};

describe('the cost of delay and of failures', () => {
  it('keeps what is final, what has accrued and what is to come apart', () => {
    expect(sumUp([late, released]).delay).toEqual([
      { party: 'CS', cls: 'RO', currency: 'USD', realised: 100000n, accrued: 0n, forecast: 50000n },
      { party: 'ENG', cls: 'PB', currency: 'USD', realised: 150000n, accrued: 300000n, forecast: 550000n },
    ]);
  });

  it('adds failures up beside delay, never into it', () => {
    expect(sumUp([late, released]).totals).toEqual([
      {
        ...{ currency: 'USD', realised: 250000n, accrued: 300000n, forecast: 600000n },
        ...{ running: 100000n, failure: 12500000n },
      },
    ]);
  });

  it('never adds two currencies', () => {
    const euros = { ...released, delay: { ...released.delay, currency: 'EUR' } };
    expect(sumUp([released, euros]).totals.map((total) => total.currency)).toEqual(['EUR', 'USD']);
  });

  it('opens to the leaves: departments sum to the total', () => {
    const { delay, totals } = sumUp([late, released]);
    const sum = delay.reduce((total, { realised, accrued }) => total + realised + accrued, 0n);
    expect(sum).toBe(totals[0]!.realised + totals[0]!.accrued);
  });
});
