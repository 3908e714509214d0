import { CostedOrder, sumUpCosts } from './sum-up.js';

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
    expect(sumUpCosts([late, released]).delay).toEqual([
      {
        party: 'CS',
        cls: 'RO',
        currency: 'USD',
        realised: 100000n,
        accrued: 0n,
        forecast: 50000n,
        forecastAtLeast: false,
      },
      {
        party: 'ENG',
        cls: 'PB',
        currency: 'USD',
        realised: 150000n,
        accrued: 300000n,
        forecast: 550000n,
        forecastAtLeast: false,
      },
    ]);
  });

  it('adds failures up beside delay, never into it', () => {
    expect(sumUpCosts([late, released]).totals).toEqual([
      {
        ...{ currency: 'USD', realised: 250000n, accrued: 300000n, forecast: 600000n },
        ...{ forecastAtLeast: false, running: 100000n, failure: 12500000n },
      },
    ]);
  });

  it('is the least there can be in every sum that a forecast of that kind stands in, and in no other', () => {
    const forecast = { cost: 100000n, leaves: [leaf('QA', 'PB', 100000n)], known: false };
    const unforeseen = { ...late, delay: { ...late.delay, leaves: [], forecast } };
    const { delay, totals } = sumUpCosts([late, released, unforeseen]);
    expect(delay.map(({ party, forecastAtLeast }) => [party, forecastAtLeast])).toEqual([
      ['CS', false],
      ['ENG', false],
      ['QA', true],
    ]);
    expect(totals).toMatchObject([{ forecast: 700000n, forecastAtLeast: true }]);
  });

  it('is not at least what has no price', () => {
    const unpriced = { ...late, delay: { ...late.delay, forecast: { cost: null, leaves: [], known: false } } };
    expect(sumUpCosts([unpriced]).totals).toMatchObject([{ forecast: 0n, forecastAtLeast: false }]);
  });

  it('never adds two currencies', () => {
    const euros = { ...released, delay: { ...released.delay, currency: 'EUR' } };
    expect(sumUpCosts([released, euros]).totals.map((total) => total.currency)).toEqual(['EUR', 'USD']);
  });

  it('opens to the leaves: departments sum to the total', () => {
    const { delay, totals } = sumUpCosts([late, released]);
    const sum = delay.reduce((total, { realised, accrued }) => total + realised + accrued, 0n);
    expect(sum).toBe(totals[0]!.realised + totals[0]!.accrued);
  });
});
