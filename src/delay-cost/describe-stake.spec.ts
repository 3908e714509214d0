import { describeStake, type FailureStake, type Stake } from './describe-stake.js';

/** An order promised for 4 March that leaves then whatever comes; a failure is expected to cost 15,000.00 USD. */
const failure: FailureStake = {
  ...{ leavesAnywayOn: '2026-03-04', failureCost: 30_000_000n, expectedError: 1_500_000n, isAtLeast: false },
  answers: { awaited: 1, missing: 0, atLeast: false },
};
const told = (more: Partial<FailureStake>, stake: Partial<Stake> = {}): string[] =>
  describeStake({
    ...{ name: 'SO-1', currency: 'USD', state: 'NOT_LATE', axis: 'CALENDAR_DAY', units: 0, cost: 0n },
    ...{ isRunning: false, nextDay: null, profile: null, forecast: null },
    failure: { ...failure, ...more },
    ...stake,
  });

describe('the risk of an order that leaves on its day', () => {
  it('is that of one answer, whether it waits for none yet or for one', () => {
    const one = 'SO-1 leaves on 4 March with or without the answer: without it at a risk of 15,000.00 USD.';
    expect(told({ answers: { awaited: 0, missing: 0, atLeast: false } })).toEqual([one]);
    expect(told({ answers: { awaited: 1, missing: 1, atLeast: false } })).toEqual([one]);
    expect(told({ answers: null })).toEqual([one]);
  });

  it('leaves open what is not foreseen', () => {
    expect(told({ answers: { awaited: 2, missing: 0, atLeast: true } })[0]).toMatch(
      /at a risk of 15,000.00 USD. Whether all it waits for comes by then is not foreseen.$/,
    );
  });

  it('names how many answers are missing, at least where another may be', () => {
    const three = { expectedError: 3_000_000n, answers: { awaited: 3, missing: 2, atLeast: true } };
    expect(told({ ...three, isAtLeast: true })).toEqual([
      'SO-1 leaves on 4 March with or without its answers: at least 2 of 3 are foreseen to be missing, at a risk of at least 30,000.00 USD.',
    ]);
    expect(told({ expectedError: null, answers: { awaited: 2, missing: 2, atLeast: false } })[0]).toMatch(
      /2 of 2 are foreseen to be missing, and nobody has priced a failure.$/,
    );
  });

  it('is none once it has all its answers and only leaves late', () => {
    expect(told({ expectedError: 0n, answers: { awaited: 0, missing: 0, atLeast: false } })).toEqual([]);
  });
});
