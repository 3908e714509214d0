import { addCosts, type CostFigures, figuresOfBacktest } from './figures.js';
import { headlineOf } from './headline.js';
import type { ClockOutcome, BacktestOutcome, OutcomeUnder } from './outcome.js';

const clock = (result: ClockOutcome['result']): ClockOutcome => ({
  result,
  elapsedSeconds: 0,
  targetSeconds: 3600,
  dueAt: null,
});
const under = (result: ClockOutcome['result']): OutcomeUnder => ({
  firstResponse: null,
  answer: clock(result),
  replies: [],
});
const outcome = (proposed: ClockOutcome['result'], more: Partial<BacktestOutcome> = {}): BacktestOutcome => ({
  dateWasAgreed: false,
  wordsOutsideHours: 0,
  recorded: under('MET'),
  inForce: under('MET'),
  proposed: under(proposed),
  ...more,
});

describe('the figures of a backtest', () => {
  it('judge only what was met or missed, and count the others apart', () => {
    const results = ['MET', 'MISSED', null, 'NOT_COUNTED', 'MISSED_REQUESTER'] as const;
    const { proposed } = figuresOfBacktest(
      results.map((result) => outcome(result)),
      0,
    );
    expect(proposed.answer).toMatchObject({ judged: 2, met: 1, missed: 1, basisPoints: 5000 });
    expect(proposed.answer).toMatchObject({ undecided: 1, notCounted: 1, missedByRequester: 1 });
    expect(proposed.firstResponse).toMatchObject({ judged: 0, basisPoints: null, interval: null });
  });

  it('keep answers on an agreed date apart', () => {
    const figures = figuresOfBacktest(
      [outcome('MET'), outcome('MISSED', { dateWasAgreed: true, wordsOutsideHours: 2 })],
      60,
    );
    expect(figures).toMatchObject({ requests: 2, datesAgreed: 1, wordsOutsideHours: 2, workOnClosedDaysSeconds: 60 });
    expect(figures.proposed.answer).toMatchObject({ judged: 1, met: 1 });
    expect(figures.proposed.answerOnAgreedDate).toMatchObject({ judged: 1, missed: 1 });
  });

  it('add up by currency, whichever order comes first', () => {
    const cost = (currency: string, share: bigint) => ({
      currency,
      costs: [1n, 2n, 3n].map((each) => ({ share: each * share, alone: each })),
    });
    const first = addCosts([], [cost('USD', 100n), cost('EUR', 7n)]);
    const all = addCosts(first, [cost('USD', 1n)]);
    expect(all.map(({ currency }) => currency)).toEqual(['EUR', 'USD']);
    expect(all[1]).toEqual<CostFigures>({
      currency: 'USD',
      recorded: { share: '101', alone: '2' },
      inForce: { share: '202', alone: '4' },
      proposed: { share: '303', alone: '6' },
    });
  });
});

describe('the headline of a backtest', () => {
  it('names both texts with their intervals', () => {
    expect(headlineOf(figuresOfBacktest([outcome('MET'), outcome('MISSED')], 0))).toBe(
      'In time under these terms: 1 of 2 answers, 50 % (9–91 %). Under those in force: 2 of 2 answers, 100 % (34–100 %).',
    );
  });

  it('says so where nothing can be judged', () => {
    expect(headlineOf(figuresOfBacktest([], 0))).toBe('No answer of these 90 days can be judged yet.');
    const open = outcome('MISSED', { inForce: under(null) });
    expect(headlineOf(figuresOfBacktest([open], 0))).toContain('Under those in force: none judged yet.');
  });
});
