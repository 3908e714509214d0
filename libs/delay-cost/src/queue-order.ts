import { compareBytes, roundHalfUp } from '@lockstep/money';
import { daysBetween, Instant, LocalDate } from '@lockstep/working-time';
import { dateAfter, releaseDate } from './axis.js';
import { answeredAt, effectiveCostOn, OrderAtRisk } from './order-policy.js';

/** An order that a request holds up, as far as it speaks for the request's place in the queue. */
export interface HeldUpOrder extends OrderAtRisk {
  /** Planned work between the last answer and the release, whole units of the order's axis. */
  allowance: number;
  /** When the last of its other open requests is expected to be resolved; null when there is none. */
  othersResolvedAt: Instant | null;
}

/** The two futures of a request that are compared: begun now, and begun the lookahead later. */
export interface Futures {
  finishNow: Instant;
  finishPostponed: Instant;
}

/** The cost of postponing a request at one order. */
export interface OrderSaving {
  /** Local dates of the order's release in either future. */
  releasedNow: LocalDate;
  releasedPostponed: LocalDate;
  /** Minor units; null when the order's policy depends on a failure nobody has priced. */
  saved: bigint | null;
  /** Another blocker keeps the order longer than this request does: in the first future, and in both. */
  outlasted: boolean;
  heldByOthers: boolean;
}

/**
 * The saving at one order of answering now instead of one lookahead later. Each blocker is credited with the whole
 * saving, as far as the others leave one: with a divided saving nobody would begin. An order that leaves on its
 * promised date in any case is held up by nobody.
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

/** The date on which the order has what it waits for, and the work after it is done. */
function releaseOf({ order: { axis }, policy, allowance, othersResolvedAt }: HeldUpOrder, finish: Instant): LocalDate {
  return dateAfter(axis, releaseDate(axis, answeredAt(policy, finish, othersResolvedAt)), allowance);
}

/** For a request without an order: the service's nominal rate for each calendar day between the two futures. */
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
  /** Null: none; after all that have one. */
  dueAt: Instant | null;
  submittedAt: Instant;
  id: string;
}

const NEVER = Number.MAX_SAFE_INTEGER;

/** For Array.sort: the most money per hour first, then the earlier due, then the older, then the id. */
export function byPlace(a: QueuePlace, b: QueuePlace): number {
  if (a.savedPerHour !== b.savedPerHour) return a.savedPerHour > b.savedPerHour ? -1 : 1;
  return (a.dueAt ?? NEVER) - (b.dueAt ?? NEVER) || a.submittedAt - b.submittedAt || compareBytes(a.id, b.id);
}
