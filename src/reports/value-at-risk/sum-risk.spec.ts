import { type RiskyOrder, sumRisk } from './sum-risk.js';

const leaf = (party: string, amount: bigint) => ({ party, cls: 'PB' as const, request: 'R1', amount });
const order = (more: Partial<RiskyOrder> = {}): RiskyOrder => ({
  ...{
    ownerDepartmentId: 'CS',
    currency: 'USD',
    value: 1000n,
    waiting: 300n,
    waitingAtLeast: false,
    leaves: [leaf('ENG', 300n)],
  },
  ...{ expectedError: null, errorAtLeast: false, waits: true, awaitedParties: ['ENG'] },
  ...more,
});
const total = (...orders: RiskyOrder[]) => sumRisk(orders).totals[0];

describe('what is at risk', () => {
  it('is what waiting costs where the owner waits, and what a failure is expected to cost where not', () => {
    const leaving = order({ waits: false, expectedError: 50n });
    expect(total(order(), leaving)).toEqual({
      ...{
        currency: 'USD',
        orders: 2,
        value: 2000n,
        delay: 300n,
        delayAtLeast: false,
        expectedError: 50n,
        errorAtLeast: false,
        unpriced: 0,
      },
    });
  });

  it('counts what has no price, instead of calling it nothing', () => {
    const unpriced = [order({ waiting: null, leaves: [] }), order({ waits: false, expectedError: null })];
    expect(total(...unpriced)).toMatchObject({ orders: 2, delay: 0n, expectedError: 0n, unpriced: 2 });
  });

  it('is the same money by owner, by who holds it up and in all', () => {
    const { totals, owners, blockers } = sumRisk([
      order({ leaves: [leaf('ENG', 200n), leaf('QA', 100n)], awaitedParties: ['ENG', 'QA'] }),
      order({ ownerDepartmentId: 'LOG' }),
    ]);
    const sum = (rows: { delay: bigint }[]) => rows.reduce((all, { delay }) => all + delay, 0n);
    expect([sum(totals), sum(owners), sum(blockers)]).toEqual([600n, 600n, 600n]);
    expect(blockers).toMatchObject([
      { party: 'ENG', orders: 2, value: 2000n, delay: 500n },
      { party: 'QA', orders: 1, value: 1000n, delay: 100n },
    ]);
  });

  it('is at least that in every sum in which an answer is not foreseen', () => {
    const { totals, owners, blockers } = sumRisk([
      order(),
      order({ ownerDepartmentId: 'LOG', waitingAtLeast: true, leaves: [leaf('QA', 300n)], awaitedParties: ['LAB'] }),
    ]);
    expect(totals).toMatchObject([{ delay: 600n, delayAtLeast: true }]);
    expect(owners.map((each) => [each.ownerDepartmentId, each.delayAtLeast])).toEqual([
      ['CS', false],
      ['LOG', true],
    ]);
    expect(blockers.map((each) => [each.party, each.delayAtLeast])).toEqual([
      ['ENG', false],
      ['LAB', true],
      ['QA', true],
    ]);
  });

  it('is not at least what a delay would cost that nobody waits for', () => {
    expect(total(order({ waits: false, waitingAtLeast: true, expectedError: 50n }))).toMatchObject({
      delayAtLeast: false,
    });
  });

  it('risks at least that in failures where an answer that may be missing is not foreseen, if they have a price', () => {
    const leaving = (expectedError: bigint | null) => order({ waits: false, errorAtLeast: true, expectedError });
    expect(total(leaving(50n), order())).toMatchObject({ expectedError: 50n, errorAtLeast: true });
    expect(total(leaving(null))).toMatchObject({ errorAtLeast: false });
  });

  it('never adds two currencies', () => {
    expect(sumRisk([order(), order({ currency: 'EUR' })]).totals.map(({ currency }) => currency)).toEqual([
      'EUR',
      'USD',
    ]);
  });
});
