import { roundHalfUp } from '@lockstep/money';
import {
  basisPoints,
  FEWEST_ENDED,
  intervalInBasisPoints,
  type Percentile,
  percentileOfSorted,
  type SortedDurations,
  type SortedSurvival,
  sortedSurvival,
  wilson,
} from '@lockstep/statistics';
import { nameOfCount, nameOfSum } from './summands.js';
import type { Figure } from './metric-report.js';

export const UNITS = ['TIMES', 'BASIS_POINTS', 'HUNDREDTHS', 'SECONDS', 'MINUTES'] as const;
export type Unit = (typeof UNITS)[number];

/** The value of a figure in one place. */
export interface FigureValue {
  unit: Unit;
  /** The value; the median for a duration. Null where there are no facts, or too few. */
  value: number | null;
  /** The denominator of a share, or the number of durations. */
  of: number | null;
  /** Wilson's 95 % interval of a share, in basis points. */
  interval: { low: number; high: number } | null;
  /** The 85th percentile of a duration; null while fewer than 20 durations have ended. */
  p85: number | null;
  p95: number | null;
  /** The longest duration, ended or not. */
  longest: number | null;
  /** A lower bound of the median, where too many durations are still open for its value. */
  longerThan: number | null;
  /**
   * A lower bound of the 85th percentile, where at least 20 durations have ended and too many are still open for its
   * value.
   */
  p85LongerThan: number | null;
}

/** Counts and sums by name. */
export type FigureSums = Readonly<Record<string, unknown>>;

const NO_DURATIONS: SortedDurations = { ended: new Int32Array(), censored: new Int32Array() };

const ONLY_A_VALUE = {
  ...{ of: null, interval: null, p85: null, p95: null },
  ...{ longest: null, longerThan: null, p85LongerThan: null },
};

export const valueOf = (figure: Figure, sums: FigureSums, durations = NO_DURATIONS): FigureValue => ({
  unit: unitOf(figure),
  ...told(figure, sums, durations),
});

type Told = Omit<FigureValue, 'unit'>;

function told(figure: Figure, sums: FigureSums, durations: SortedDurations): Told {
  const at = (name: string): number => sums[name] as number;
  switch (figure.kind) {
    case 'COUNT':
      return { ...ONLY_A_VALUE, value: at(nameOfCount(figure.of)) };
    case 'SHARE':
      return share(at(nameOfCount(figure.whole, figure.part)), at(nameOfCount(figure.whole)), figure.fewest);
    case 'SUM':
      return { ...ONLY_A_VALUE, value: at(nameOfSum(figure.of)) };
    case 'QUOTIENT':
      return { ...ONLY_A_VALUE, value: quotient(figure, at) };
    case 'DURATION':
      return duration(sortedSurvival(durations));
  }
}

function share(part: number, whole: number, fewest = 0): Told {
  if (whole < fewest) return { ...ONLY_A_VALUE, value: null, of: whole };
  const interval = wilson(part, whole);
  return {
    ...ONLY_A_VALUE,
    value: basisPoints(part, whole),
    of: whole,
    interval: interval === null ? null : intervalInBasisPoints(interval),
  };
}

function quotient({ of, per, unit, times = 1 }: Extract<Figure, { kind: 'QUOTIENT' }>, at: (name: string) => number) {
  const divisor = at(nameOfSum(per));
  const scale = unit === 'BASIS_POINTS' ? 10_000 : 100;
  return divisor === 0 ? null : Number(roundHalfUp(BigInt(at(nameOfSum(of))) * BigInt(times * scale), BigInt(divisor)));
}

function duration(survival: SortedSurvival): Told {
  const median = percentileOfSorted(survival, 50);
  const tail = (percent: number): Percentile | null =>
    survival.ended.length < FEWEST_ENDED ? null : percentileOfSorted(survival, percent);
  const p85 = tail(85);
  return {
    ...ONLY_A_VALUE,
    value: median.duration,
    of: survival.observations,
    p85: p85?.duration ?? null,
    p95: tail(95)?.duration ?? null,
    longest: survival.longest,
    longerThan: median.duration === null ? median.longestObserved : null,
    p85LongerThan: p85?.duration === null ? p85.longestObserved : null,
  };
}

export function unitOf(figure: Figure): Unit {
  switch (figure.kind) {
    case 'COUNT':
      return 'TIMES';
    case 'SHARE':
      return 'BASIS_POINTS';
    case 'DURATION':
      return 'SECONDS';
    case 'SUM':
    case 'QUOTIENT':
      return figure.unit;
  }
}
