import { compareBytes, roundHalfUp } from '@lockstep/money';
import { daysBetween, Instant, LocalDate } from '@lockstep/working-time';
import { dateAfter, releaseDate } from './axis.js';
import { answeredAt, effectiveCostOn, OrderUnderPolicy } from './order-policy.js';

/** An order that a request holds up, with the facts for the request's place in the queue. */
export interface HeldUpOrder extends OrderUnderPolicy {
  /** Planned work between the last answer and the release, in whole units of the order's axis. */
  allowance: number;
  /** The instant at which the last of its other open requests is expected to be resolved; null if there is none. */
  othersResolvedAt: Instant | null;
}

/** Two possible futures of a request: it begins now, or it begins later by the lookahead. */
export interface Futures {
  finishNow: Instant;
  finishPostponed: Instant;
}

/** The cost of postponing a request, for one order. */
export interface OrderSaving {
  /** Local dates of the order's release in the two futures. */
  releasedNow: LocalDate;
  releasedPostponed: LocalDate;
  /** Minor units; null if the order's policy depends on a failure that nobody has priced. */
  saved: bigint | null;
  /**
   * True if another request keeps the order longer than this one: `outlasted` if this one begins now, `heldByOthers` in
   * both futures.
   */
  outlasted: boolean;
  heldByOthers: boolean;
}

/**
 * The saving for one order if the answer is begun now instead of one lookahead later. Each blocking request gets the
 * whole saving that the others leave: with a divided saving, none of them would look urgent. A request never holds up
 * an order that is released on its promised date in any case.
 */
export function savingAt(held: HeldUpOrder, { finishNow, finishPostponed }: Futures): OrderSaving {
  const releasedNow = releaseOf(held, finishNow);
  const releasedPostponed = releaseOf(held, finishPostponed);
  const now = effectiveCostOn(held, releasedNow);
  const postponed = effectiveCostOn(held, releasedPostponed);
  return {
    releasedNow,
    releasedPostponed,
    saved: now === null || postponed === null ? null : postponed - now,
    outlasted: answeredAt(held.policy, finishNow, held.othersResolvedAt) > finishNow,
    heldByOthers:
      held.policy !== 'RELEASE_AT_DEADLINE' &&
      held.othersResolvedAt !== null &&
      held.othersResolvedAt >= finishPostponed,
  };
}

/** The date on which the order has the answers it waits for and the work after them is done. */
function releaseOf({ order: { axis }, policy, allowance, othersResolvedAt }: HeldUpOrder, finish: Instant): LocalDate {
  return dateAfter(axis, releaseDate(axis, answeredAt(policy, finish, othersResolvedAt)), allowance);
}

/** The saving for a request without an order: the service's nominal rate for each calendar day between the two futures. */
export const nominalSaving = (rate: bigint, now: LocalDate, postponed: LocalDate): bigint =>
  rate * BigInt(daysBetween(now, postponed));

/**
 * Cost of delay divided by duration (CD3, after Reinertsen and Arnold): minor units saved by each hour of effort,
 * rounded half up.
 */
export const savedPerHour = (saved: bigint, effortMinutes: number): bigint =>
  roundHalfUp(saved * 60n, BigInt(effortMinutes));

/** The facts that decide a request's place, in this order. */
export interface QueuePlace {
  savedPerHour: bigint;
  /** Null without a due instant; such requests come after those with one. */
  dueAt: Instant | null;
  submittedAt: Instant;
  id: string;
}

const NEVER = Number.MAX_SAFE_INTEGER;

/** For Array.sort: the most money per hour first, then the earliest due instant, then the oldest, then the id. */
export function byPlace(a: QueuePlace, b: QueuePlace): number {
  if (a.savedPerHour !== b.savedPerHour) return a.savedPerHour > b.savedPerHour ? -1 : 1;
  return (a.dueAt ?? NEVER) - (b.dueAt ?? NEVER) || a.submittedAt - b.submittedAt || compareBytes(a.id, b.id);
}
