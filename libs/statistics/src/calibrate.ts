import { basisPoints, ratioInBasisPoints } from './basis-points.js';
import { chanceOfLasting } from './outlook.js';
import { type Prediction, reliabilityTable, type ReliabilityRow } from './reliability.js';
import { kaplanMeier, type Observation, type SurvivalCurve } from './survival.js';

/**
 * Measures the time between two instants; a working calendar fits. In whole seconds or in any other unit that is used
 * throughout.
 */
export interface Measure {
  /** The time in `[a, b)` that counts; `a` is not after `b`. */
  between(a: number, b: number): number;
  /** The first instant at which this amount has counted since `from`. */
  add(from: number, amount: number): number;
}

/** Something that was promised within a duration, with its final outcome. Instants are numbers of the measure's unit. */
export interface History {
  startedAt: number;
  /** The instant at which it ended or was called off. If it is still open, the instant up to which it is known. */
  until: number;
  /** False if it was called off or is still open. */
  ended: boolean;
  /** The counted time up to which it is in time. One unit more is late. */
  target: number;
  /** Histories of one kind are predicted from each other. */
  kind: string;
  /** The hours in which it counts. If absent, every moment counts. */
  measure?: Measure;
}

export interface CalibrationChoices {
  /** The moment of prediction: when this percentage of the target is used, 0 to 99. */
  percent?: number;
  /** The time after which the curves are computed again, without a calendar. Default: a day, in seconds. */
  renewal?: number;
  /** A curve uses histories that began at most this long before it. Default: half a year, in seconds. */
  back?: number;
}

/** Compares the predicted chances with the outcomes. */
export interface Calibration {
  table: ReliabilityRow[];
  /** Predictions with a known outcome: those in the table. */
  judged: number;
  /** Predictions of histories that were called off or are still open within their target. */
  unknown: number;
  /** Histories without a prediction, because too few had ended before. */
  unpredicted: number;
  /** Histories that ended or were called off before their moment of prediction. */
  over: number;
  /**
   * The mean squared distance of the prediction from the outcome, basis points: 0 for perfect predictions, 2500 for
   * always saying 50 %. Brier, 1950.
   */
  brier: number | null;
}

const DAY = 86_400;
const ALL_THE_TIME: Measure = { between: (a, b) => b - a, add: (from, amount) => from + amount };

/** A prediction about a history, made before its outcome was known. */
export interface Foretold {
  history: History;
  /** The chance that it misses its target, basis points; null if too few had ended. */
  said: number | null;
}

/**
 * The chance of each history to miss its target, predicted only from what had happened before the curves were last
 * computed. It is the same estimate as for open requests: S(target) / S(age). Histories that were over before their
 * moment of prediction are left out.
 * @throws RangeError for a percentage that is not whole or not from 0 to 99.
 */
export function foretell(histories: readonly History[], choices: CalibrationChoices = {}): Foretold[] {
  const { percent = 0, renewal = DAY, back = 180 * DAY } = choices;
  if (!Number.isInteger(percent) || percent < 0 || percent > 99) {
    throw new RangeError(`A prediction is made at 0 to 99 percent of the target, not at ${percent}`);
  }
  return [...byKind(histories).values()].flatMap((alike) => {
    const curves = new Map<number, SurvivalCurve>();
    return alike.flatMap((history) => {
      const age = Math.floor((history.target * percent) / 100);
      const at = measureOf(history).add(history.startedAt, age);
      if (history.until <= at) return [];
      const madeAt = Math.floor(at / renewal) * renewal;
      const curve = curves.get(madeAt) ?? curveAsOf(alike, madeAt, back);
      curves.set(madeAt, curve);
      const lasting = chanceOfLasting(curve, age, history.target);
      return [{ history, said: lasting && ratioInBasisPoints(lasting.chance) }];
    });
  });
}

/** Compares the prediction for each history with its outcome. */
export function calibrate(histories: readonly History[], choices: CalibrationChoices = {}): Calibration {
  const foretold = foretell(histories, choices);
  const told = foretold.flatMap(({ history, said }) => (said === null ? [] : [{ said, happened: isLate(history) }]));
  const judged = told.flatMap(({ said, happened }): Prediction[] =>
    happened === null ? [] : [{ basisPoints: said, happened }],
  );
  return {
    table: reliabilityTable(judged),
    judged: judged.length,
    unknown: told.length - judged.length,
    unpredicted: foretold.length - told.length,
    over: histories.length - foretold.length,
    brier: brierOf(judged),
  };
}

/** The curve of a kind with the knowledge of an instant. */
function curveAsOf(alike: readonly History[], instant: number, back: number): SurvivalCurve {
  const known = alike.filter(({ startedAt }) => startedAt >= instant - back && startedAt < instant);
  return kaplanMeier(known.map((history) => observedAt(history, instant)));
}

function observedAt(history: History, instant: number): Observation {
  const { startedAt, until, ended } = history;
  const duration = measureOf(history).between(startedAt, Math.min(until, instant));
  return { duration, ended: ended && until <= instant };
}

/** Null if it is unknown. */
function isLate(history: History): boolean | null {
  const lasted = measureOf(history).between(history.startedAt, history.until);
  if (lasted > history.target) return true;
  return history.ended ? false : null;
}

const measureOf = ({ measure }: History): Measure => measure ?? ALL_THE_TIME;

function byKind(histories: readonly History[]): Map<string, History[]> {
  const kinds = new Map<string, History[]>();
  for (const history of histories) {
    const alike = kinds.get(history.kind);
    if (alike === undefined) kinds.set(history.kind, [history]);
    else alike.push(history);
  }
  return kinds;
}

function brierOf(predictions: readonly Prediction[]): number | null {
  const squares = predictions.reduce((sum, { basisPoints: said, happened }) => {
    const distance = happened ? 10_000 - said : said;
    return sum + distance * distance;
  }, 0);
  return basisPoints(squares, predictions.length * 100_000_000);
}

/** A calibration as lines of text, for people who run it on their own histories. */
export function calibrationInLines({ table, judged, unknown, unpredicted, over, brier }: Calibration): string[] {
  const percent = (value: number): string => `${(value / 100).toFixed(1)} %`;
  const rows = table
    .filter(({ predictions }) => predictions > 0)
    .map(({ from, to, predictions, said, seen, interval, agrees }) =>
      [
        `${from / 100}–${to / 100} %`.padEnd(10),
        String(predictions).padStart(8),
        percent(said!).padStart(9),
        percent(seen!).padStart(9),
        `${percent(interval!.low)} – ${percent(interval!.high)}`.padStart(20),
        agrees ? '  as said' : '  not as said',
      ].join(' '),
    );
  return [
    `${judged} judged, ${unknown} unknown, ${unpredicted} not predicted, ${over} over before.`,
    ...(brier === null ? [] : [`Brier score ${(brier / 10_000).toFixed(4)}.`]),
    'Said             n  said mean      seen       95 % of seen',
    ...rows,
  ];
}
