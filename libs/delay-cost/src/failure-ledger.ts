import { Fraction, roundHalfUp, splitByLargestRemainder, WHOLE_IN_BASIS_POINTS } from '@lockstep/money';
import { DelayCostRefused } from './refusal.js';

/**
 * An entry in the ledger of a failure. The entries of one item are its estimates and, once known, its actuals. A
 * recovery is a negative actual.
 */
export interface LedgerEntry {
  /** The subject of the entry. An estimate and the actual that replaces it have the same item. */
  item: string;
  category: string;
  kind: 'ESTIMATE' | 'ACTUAL';
  /** Minor units. */
  amount: bigint;
  /** True if the order's modelled delay cost also contains this amount. */
  coversDelayCost: boolean;
}

/** The cost of a failure, with the best known amount of each item. */
export interface LedgerSum {
  /** Minor units. For each item, the sum of its actual entries, or of its estimates if it has no actual. */
  total: bigint;
  byCategory: ReadonlyMap<string, bigint>;
  /** The actual part of each category. A category with estimates only is absent. */
  actualByCategory: ReadonlyMap<string, bigint>;
  /** The part of the total that the order's delay cost also contains. */
  coveredDelayCost: bigint;
  /** The actual part of the total. */
  actual: bigint;
  /** (actual − estimate) / actual, over the items that have both; null without such items or if their actuals sum to 0. */
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

/** A three-point estimate with the weights of PERT (Malcolm, Roseboom, Clark and Fazar 1959), minor units. */
export const threePointEstimate = (low: bigint, likely: bigint, high: bigint): bigint =>
  roundHalfUp(low + 4n * likely + high, 6n);

/**
 * The failure cost and the delay cost of one order as one sum, in which a penalty that is in both is counted once: the
 * ledger, plus the modelled delay cost beyond the part that the ledger covers.
 */
export function withoutDoubleCounting(
  ledger: Pick<LedgerSum, 'total' | 'coveredDelayCost'>,
  delayCost: bigint,
): bigint {
  const beyond = delayCost - ledger.coveredDelayCost;
  return ledger.total + (beyond > 0n ? beyond : 0n);
}

/** The part of a failure that is linked to no request. */
export const UNLINKED = '~UNLINKED';

/** The weight of a cause of a failure. */
export interface CausalWeight {
  key: string;
  basisPoints: bigint;
}

/**
 * Splits the cost of a failure between its causes, in whole minor units. The rest goes to `~UNLINKED` if the weights
 * sum to less than the whole. If they sum to more, the causes share the whole in proportion. Also splits the part of
 * one cause between its two sides.
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

/** Weights, in basis points, of the answers to "would it have happened if the answer had come in time and been right?" */
export const WEIGHT_OF_ANSWER = { NO: 10_000n, PARTLY: 5_000n, YES: 0n } as const;
