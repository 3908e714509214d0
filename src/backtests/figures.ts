import type { ClockResult } from '@lockstep/sla-clock';
import { basisPoints, type Interval, intervalInBasisPoints, wilson } from '@lockstep/statistics';
import { type ClockOutcome, type Outcome, type OutcomeUnder, TEXTS, type TextName, type Texts } from './outcome.js';

/** How many promises of one kind held. */
export interface Attainment {
  /** Judged: met or missed. One that is open and late is missed. */
  judged: number;
  met: number;
  missed: number;
  /** Met of judged; null where none was judged. */
  basisPoints: number | null;
  /** Wilson's 95 % interval, in basis points. */
  interval: Interval | null;
  /** Open and still in time, or paused. */
  undecided: number;
  /** Ended before it could tell. */
  notCounted: number;
  /** A date missed by no more than the requester held the request. */
  missedByRequester: number;
}

export interface FiguresUnder {
  firstResponse: Attainment;
  /** Without requests that a date was agreed on for. */
  answer: Attainment;
  /** Requests that a date was agreed on for; they keep it. */
  answerOnAgreedDate: Attainment;
  /** The requester's replies to questions, within the reply target of these terms. */
  reply: Attainment;
}

export interface Figures extends Texts<FiguresUnder> {
  /** Requests that were read. */
  requests: number;
  /** Those among them that a date was agreed on for. */
  datesAgreed: number;
  wordsOutsideHours: number;
  /** Work that was logged on days without hours. */
  workOnClosedDaysSeconds: number;
}

/** Minor units, as digits; of all orders in one currency. */
export interface CostFigures extends Texts<{ share: string; alone: string }> {
  currency: string;
}

/** Sums up what the requests of a backtest came to. */
export const figuresOf = (outcomes: readonly Outcome[], workOnClosedDaysSeconds: number): Figures => ({
  requests: outcomes.length,
  datesAgreed: outcomes.filter(({ dateWasAgreed }) => dateWasAgreed).length,
  wordsOutsideHours: outcomes.reduce((sum, { wordsOutsideHours }) => sum + wordsOutsideHours, 0),
  workOnClosedDaysSeconds,
  recorded: figuresUnder(outcomes, 'recorded'),
  inForce: figuresUnder(outcomes, 'inForce'),
  proposed: figuresUnder(outcomes, 'proposed'),
});

function figuresUnder(outcomes: readonly Outcome[], text: TextName): FiguresUnder {
  const under = (which: readonly Outcome[]): OutcomeUnder[] => which.map((outcome) => outcome[text]);
  const results = (clocks: (ClockOutcome | null)[]) =>
    clocks.flatMap((clock) => (clock === null ? [] : [clock.result]));
  const answers = (which: readonly Outcome[]) => attainmentOf(results(under(which).map(({ answer }) => answer)));
  return {
    firstResponse: attainmentOf(results(under(outcomes).map(({ firstResponse }) => firstResponse))),
    answer: answers(outcomes.filter(({ dateWasAgreed }) => !dateWasAgreed)),
    answerOnAgreedDate: answers(outcomes.filter(({ dateWasAgreed }) => dateWasAgreed)),
    reply: attainmentOf(under(outcomes).flatMap(({ replies }) => replies)),
  };
}

function attainmentOf(results: readonly (ClockResult | null)[]): Attainment {
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

/** Adds the cost of further orders to the sum so far. */
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
