import { Fraction, roundHalfUp, splitByLargestRemainder, WHOLE_IN_BASIS_POINTS } from '@lockstep/money';
import { DelayCostRefused } from './refusal.js';

/**
 * One entry of a failure's ledger. Entries of one item are its estimate and, once known, its actual; a recovery is a
 * negative actual.
 */
export interface LedgerEntry {
  /** The subject of the entry; an estimate and the actual that replaces it share it. */
  item: string;
  category: string;
  kind: 'ESTIMATE' | 'ACTUAL';
  /** Minor units. */
  amount: bigint;
  /** The order's modelled delay cost holds this amount as well. */
  coversDelayCost: boolean;
}

/** The cost of a failure, by the best known amount of each item. */
export interface LedgerSum {
  /** Minor units: of each item the actual entries if there are any, else the estimates. */
  total: bigint;
  byCategory: ReadonlyMap<string, bigint>;
  /** The actual part of each category; a category of estimates only is absent. */
  actualByCategory: ReadonlyMap<string, bigint>;
  /** The part of the total that stands in the order's delay cost too. */
  coveredDelayCost: bigint;
  /** The actual part of the total. */
  actual: bigint;
  /** (actual − estimate) / actual over the items that have both; null without any, or when their actuals sum to 0. */
  estimateError: Fraction | null;
}

export function sumOfLedger(entries: readonly LedgerEntry[]): LedgerSum {
  const known = new Set(entries.filter(({ kind }) => kind === 'ACTUAL').map(({ item }) => item));
  const best = entries.filter(({ item, kind }) => kind === 'ACTUAL' || !known.has(item));
  const actual = best.filter(({ kind }) => kind === 'ACTUAL');
  return {
    total: amountOf(best),
    byCategory: amountsByCategory(best),
    actualByCategory: amountsByCategory(actual),
    coveredDelayCost: amountOf(best.filter(({ coversDelayCost }) => coversDelayCost)),
    actual: amountOf(actual),
    estimateError: estimateErrorOf(entries),
  };
}

function estimateErrorOf(entries: readonly LedgerEntry[]): Fraction | null {
  const itemsOf = (kind: LedgerEntry['kind']) =>
    new Set(entries.filter((entry) => entry.kind === kind).map(({ item }) => item));
  const [estimated, known] = [itemsOf('ESTIMATE'), itemsOf('ACTUAL')];
  const both = entries.filter(({ item }) => estimated.has(item) && known.has(item));
  const actual = amountOf(both.filter(({ kind }) => kind === 'ACTUAL'));
  const estimate = amountOf(both.filter(({ kind }) => kind === 'ESTIMATE'));
  return actual === 0n ? null : Fraction.of(actual - estimate, actual);
}

function amountsByCategory(entries: readonly LedgerEntry[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { category, amount } of entries) sums.set(category, (sums.get(category) ?? 0n) + amount);
  return sums;
}

const amountOf = (entries: readonly LedgerEntry[]): bigint => entries.reduce((sum, { amount }) => sum + amount, 0n);

/** A three-point estimate as PERT weighs it (Malcolm, Roseboom, Clark and Fazar 1959), minor units. */
export const threePointEstimate = (low: bigint, likely: bigint, high: bigint): bigint =>
  roundHalfUp(low + 4n * likely + high, 6n);

/**
 * Failure and delay of one order as one sum, in which a penalty that stands in both is counted once: the ledger, and
 * what the modelled delay cost has beyond the part the ledger covers.
 */
export function withoutDoubleCounting(
  ledger: Pick<LedgerSum, 'total' | 'coveredDelayCost'>,
  delayCost: bigint,
): bigint {
  const beyond = delayCost - ledger.coveredDelayCost;
  return ledger.total + (beyond > 0n ? beyond : 0n);
}

/** The part of a failure that no request is linked to. */
export const UNLINKED = '~UNLINKED';

/** How much of a failure a cause stands for. */
export interface CausalWeight {
  key: string;
  basisPoints: bigint;
}

/**
 * Splits a failure's cost between its causes, whole minor units. What the weights leave goes to `~UNLINKED`; weights of
 * more than the whole share it in proportion. Splitting one cause's part between its two sides is the same.
 * @throws DelayCostRefused `ledger.weight_negative`.
 */
export function splitByCause(total: bigint, weights: readonly CausalWeight[]): Map<string, bigint> {
  if (weights.some(({ basisPoints }) => basisPoints < 0n)) {
    throw new DelayCostRefused('ledger.weight_negative', 'A cause never weighs less than nothing.');
  }
  const rest = weights.reduce((left, { basisPoints }) => left - basisPoints, WHOLE_IN_BASIS_POINTS);
  const shares = [...weights, ...(rest > 0n ? [{ key: UNLINKED, basisPoints: rest }] : [])];
  return splitByLargestRemainder(
    total,
    shares.map(({ key, basisPoints }) => ({ key, numerator: basisPoints, denominator: 1n })),
  );
}

/**
 * Weights, in basis points, of the answers to "would it have happened if the answer had come in time and been right?"
 */
export const WEIGHT_OF_ANSWER = { NO: 10_000n, PARTLY: 5_000n, YES: 0n } as const;
