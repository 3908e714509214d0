import type { ClockResult } from '@lockstep/sla-clock';
import { basisPoints, type Interval, intervalInBasisPoints, wilson } from '@lockstep/statistics';
import {
  type ClockOutcome,
  type BacktestOutcome,
  type OutcomeUnder,
  TEXTS,
  type TextName,
  type Texts,
} from './outcome.js';

/** How many promises of one kind were met. */
export interface BacktestAttainment {
  /** Number of met and missed promises. A promise that is open and late is missed. */
  judged: number;
  met: number;
  missed: number;
  /** The share of met promises among the judged ones; null where none was judged. */
  basisPoints: number | null;
  /** Wilson's 95 % interval, in basis points. */
  interval: Interval | null;
  /** Number of promises that are open and in time, or paused. */
  undecided: number;
  /** Number of promises that ended before they could be judged. */
  notCounted: number;
  /** Number of dates that passed by no more time than the requester held the request. */
  missedByRequester: number;
}

export interface FiguresUnder {
  firstResponse: BacktestAttainment;
  /** Answers to requests without an agreed date. */
  answer: BacktestAttainment;
  /** Answers to requests with an agreed date. The date stays the same under all terms. */
  answerOnAgreedDate: BacktestAttainment;
  /** The requester's replies to questions, by the reply target of these terms. */
  reply: BacktestAttainment;
}

export interface Figures extends Texts<FiguresUnder> {
  /** The number of requests that were read. */
  requests: number;
  /** The number of these requests with an agreed date. */
  datesAgreed: number;
  wordsOutsideHours: number;
  /** Seconds of work that was logged on days without working hours. */
  workOnClosedDaysSeconds: number;
}

/** Amounts as strings of minor units, summed over all orders in one currency. */
export interface CostFigures extends Texts<{ share: string; alone: string }> {
  currency: string;
}

/** Sums up the outcomes of the requests of a backtest. */
export const figuresOfBacktest = (outcomes: readonly BacktestOutcome[], workOnClosedDaysSeconds: number): Figures => ({
  requests: outcomes.length,
  datesAgreed: outcomes.filter(({ dateWasAgreed }) => dateWasAgreed).length,
  wordsOutsideHours: outcomes.reduce((sum, { wordsOutsideHours }) => sum + wordsOutsideHours, 0),
  workOnClosedDaysSeconds,
  recorded: figuresUnder(outcomes, 'recorded'),
  inForce: figuresUnder(outcomes, 'inForce'),
  proposed: figuresUnder(outcomes, 'proposed'),
});

function figuresUnder(outcomes: readonly BacktestOutcome[], text: TextName): FiguresUnder {
  const under = (which: readonly BacktestOutcome[]): OutcomeUnder[] => which.map((outcome) => outcome[text]);
  const results = (clocks: (ClockOutcome | null)[]) =>
    clocks.flatMap((clock) => (clock === null ? [] : [clock.result]));
  const answers = (which: readonly BacktestOutcome[]) =>
    attainmentOf(results(under(which).map(({ answer }) => answer)));
  return {
    firstResponse: attainmentOf(results(under(outcomes).map(({ firstResponse }) => firstResponse))),
    answer: answers(outcomes.filter(({ dateWasAgreed }) => !dateWasAgreed)),
    answerOnAgreedDate: answers(outcomes.filter(({ dateWasAgreed }) => dateWasAgreed)),
    reply: attainmentOf(under(outcomes).flatMap(({ replies }) => replies)),
  };
}

function attainmentOf(results: readonly (ClockResult | null)[]): BacktestAttainment {
  const count = (wanted: ClockResult | null) => results.filter((result) => result === wanted).length;
  const [met, missed] = [count('MET'), count('MISSED')];
  const judged = met + missed;
  const interval = wilson(met, judged);
  return {
    judged,
    met,
    missed,
    basisPoints: basisPoints(met, judged),
    interval: interval && intervalInBasisPoints(interval),
    undecided: count(null),
    notCounted: count('NOT_COUNTED'),
    missedByRequester: count('MISSED_REQUESTER'),
  };
}

/** Adds the costs of further orders to the sums so far. */
export function addCosts(
  counted: readonly CostFigures[],
  further: readonly { currency: string; costs: readonly { share: bigint; alone: bigint }[] }[],
): CostFigures[] {
  const sums = new Map(counted.map((each) => [each.currency, each]));
  for (const { currency, costs } of further) {
    const before = sums.get(currency);
    const [recorded, inForce, proposed] = TEXTS.map((text, index) => ({
      share: String(BigInt(before?.[text].share ?? 0) + costs[index]!.share),
      alone: String(BigInt(before?.[text].alone ?? 0) + costs[index]!.alone),
    }));
    sums.set(currency, { currency, recorded: recorded!, inForce: inForce!, proposed: proposed! });
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
