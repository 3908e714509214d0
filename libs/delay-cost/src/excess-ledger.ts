import { compareBytes, Fraction, splitByLargestRemainder } from '@lockstep/money';
import { CostHolderClass, CostHolderInterval, holding, NO_REQUEST, refuseHeldTwice, UNBLOCKED } from './holder.js';
import { Segment } from './segment.js';
import { leafKey, sweep } from './sweep.js';

/**
 * A way to use more time than agreed. Of the provider: its breach (PB), or a late hand-over (PL). Of the requester: a
 * late reply (RO), or a request that was raised too late (LR).
 */
export type ExcessClass = Extract<CostHolderClass, 'PB' | 'PL' | 'RO'> | 'LR';

/** The party of a request on which both sides used no more time than agreed: the agreement did not fit the promise. */
export const AGREED = '~AGREED';

/** A leaf of the second reading of the bill. */
export interface ExcessLeaf {
  party: string;
  cls: ExcessClass | 'AGREED' | 'U';
  request: string;
  amount: bigint;
}

/** Facts about a request that the second reading needs in addition to the moments when the request blocked. */
export interface LifeOfRequest {
  request: string;
  /** The holder at each moment from submission to end, also before the order was late. */
  holders: readonly CostHolderInterval[];
  /**
   * The party that raised the request too late for the agreed time, and by how many calendar seconds; null if it was
   * raised in time.
   */
  lateRaise: { party: string; seconds: number } | null;
}

export interface ExcessInput {
  segments: readonly Segment[];
  blocking: readonly CostHolderInterval[];
  lives: readonly LifeOfRequest[];
}

interface ExactLeaf {
  leaf: Omit<ExcessLeaf, 'amount'>;
  share: Fraction;
}

/**
 * Attributes the cost by excess. A party that used more time than agreed on a request that made the order late shares
 * the cost in proportion to its excess, whenever the excess happened. Two stages after Brânzei, Ferrari, Fragnelli and
 * Tijs (2002): first between the requests, moment by moment; then inside a request by excess, in calendar seconds, so
 * that nights weigh the same for both sides.
 * @throws DelayCostRefused as `attribute` does.
 */
export function excessLedger({ segments, blocking, lives }: ExcessInput): ExcessLeaf[] {
  refuseHeldTwice(holding(blocking));
  const life = new Map(lives.map((each) => [each.request, each]));
  const exact = merged(
    betweenRequests(segments, blocking).flatMap(({ request, share }) =>
      request === NO_REQUEST
        ? [{ leaf: { party: UNBLOCKED, cls: 'U' as const, request: NO_REQUEST }, share }]
        : withinRequest(request, share, life.get(request)),
    ),
  );
  const total = segments.reduce((sum, { amount }) => sum + amount, 0n);
  const amounts = splitByLargestRemainder(
    total,
    exact.map(({ leaf, share }) => ({
      key: leafKey(leaf),
      numerator: share.numerator,
      denominator: share.denominator,
    })),
  );
  return exact
    .map(({ leaf }) => ({ ...leaf, amount: amounts.get(leafKey(leaf))! }))
    .sort((a, b) => compareBytes(leafKey(a), leafKey(b)));
}

/** Stage one: the same sweep, with every request as a separate party. */
function betweenRequests(segments: readonly Segment[], blocking: readonly CostHolderInterval[]) {
  const asParties = holding(blocking).map((interval) => ({ ...interval, party: interval.request, cls: 'PW' as const }));
  const { leaves, denominator } = sweep(segments, asParties);
  return leaves.map(({ leaf, share }) => ({ request: leaf.request, share: Fraction.of(share, denominator) }));
}

/** Stage two: splits the share of a request in proportion to the excesses. */
function withinRequest(request: string, share: Fraction, life: LifeOfRequest | undefined): ExactLeaf[] {
  const excesses = life === undefined ? [] : excessesOf(life);
  const whole = excesses.reduce((sum, { seconds }) => sum + seconds, 0);
  if (whole === 0) return [{ leaf: { party: AGREED, cls: 'AGREED', request }, share }];
  return excesses.map(({ party, cls, seconds }) => ({
    leaf: { party, cls, request },
    share: share.times(Fraction.of(BigInt(seconds), BigInt(whole))),
  }));
}

function excessesOf({ holders, lateRaise }: LifeOfRequest): { party: string; cls: ExcessClass; seconds: number }[] {
  const late = holders
    .filter(({ cls }) => cls === 'PB' || cls === 'PL' || cls === 'RO')
    .map(({ party, cls, start, end }) => ({ party, cls: cls as ExcessClass, seconds: end - start }));
  return [...late, ...(lateRaise === null ? [] : [{ ...lateRaise, cls: 'LR' as const }])].filter(
    ({ seconds }) => seconds > 0,
  );
}

function merged(leaves: ExactLeaf[]): ExactLeaf[] {
  const sums = new Map<string, ExactLeaf>();
  for (const { leaf, share } of leaves) {
    const sum = sums.get(leafKey(leaf));
    sums.set(leafKey(leaf), { leaf, share: sum === undefined ? share : sum.share.plus(share) });
  }
  return [...sums.values()];
}
