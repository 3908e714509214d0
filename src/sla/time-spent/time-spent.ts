import type { ClockReading, HolderClass, HolderInterval } from '@lockstep/sla-clock';
import type { Instant, Seconds, WorkingCalendar } from '@lockstep/working-time';
import { toInstant, toSeconds } from '../../platform/clock/clock.js';
import { isEvent, type StoredEvent } from '../../platform/events/index.js';
import {
  QuestionAsked,
  RequestStarted,
  TransferAccepted,
  TransferOffered,
  TransferRefused,
  TransferWithdrawn,
} from '../../requests/index.js';
import type { RequestTime } from './request-time.entity.js';

/** Events that show how the provider spent its time, in addition to the events that move the clocks. */
export const WORK_EVENTS = [
  RequestStarted,
  TransferOffered,
  TransferAccepted,
  TransferRefused,
  TransferWithdrawn,
  QuestionAsked,
];

/** Half-open [from, to). */
interface Stretch {
  from: Instant;
  to: Instant;
}

type Sums = Record<Lowercase<HolderClass>, Seconds>;

/**
 * Sums the seconds of a request by the classes that share its delay cost.
 * @param intervals up to `asOf`; an interval that ends at `asOf` still runs, and is not in the sums
 */
export function heldBy(
  intervals: readonly HolderInterval[],
  asOf: Instant,
): Pick<RequestTime, keyof Sums | 'heldAs' | 'heldSince'> {
  const sums: Sums = { pw: 0, pb: 0, pl: 0, rw: 0, ro: 0, ex: 0 };
  const running = intervals.find(({ end }) => end === asOf);
  for (const interval of intervals) {
    if (interval !== running) sums[interval.cls.toLowerCase() as keyof Sums] += interval.end - interval.start;
  }
  return { ...sums, heldAs: running?.cls ?? null, heldSince: running === undefined ? null : toInstant(running.start) };
}

/**
 * Parts of the provider's time, in working seconds of its clock. `work` has the events of the request with a type of
 * `WORK_EVENTS`.
 */
export function workOf(
  { steps, startedAt, stoppedAt }: ClockReading,
  work: readonly StoredEvent[],
  calendar: WorkingCalendar,
): Pick<RequestTime, 'queued' | 'handedOn' | 'worked' | 'toAnswer' | 'toQuestion'> {
  const running = steps.filter(({ state }) => state === 'RUNNING');
  const within = ({ from, to }: Stretch): Seconds =>
    running.reduce((sum, step) => {
      const [start, end] = [Math.max(step.from, from), Math.min(step.to, to)];
      return start < end ? sum + calendar.between(start, end) : sum;
    }, 0);
  const begun = first(work, RequestStarted.type) ?? Infinity;
  const asked = first(work, QuestionAsked.type);
  const pending = pendingStretches(work);
  const total = within({ from: 0, to: Infinity });
  const handedOn = pending.reduce((sum, stretch) => sum + within(stretch), 0);
  const pendingBefore = pending.reduce((sum, { from, to }) => sum + within({ from, to: Math.min(to, begun) }), 0);
  const queued = within({ from: 0, to: begun }) - pendingBefore;
  return {
    queued,
    handedOn,
    worked: total - queued - handedOn,
    toAnswer: stoppedAt === null ? null : calendar.between(startedAt, stoppedAt),
    toQuestion: asked === undefined ? null : within({ from: 0, to: asked }),
  };
}

const first = (events: readonly StoredEvent[], type: string): Instant | undefined => {
  const event = events.find((each) => each.type === type);
  return event && toSeconds(event.occurredAt);
};

/** The interval from the offer of each transfer until it is accepted, refused or withdrawn. */
function pendingStretches(work: readonly StoredEvent[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const event of work) {
    const at = toSeconds(event.occurredAt);
    if (isEvent(event, TransferOffered)) stretches.push({ from: at, to: Infinity });
    const open = stretches.at(-1);
    const settles = [TransferAccepted, TransferRefused, TransferWithdrawn].some((type) => isEvent(event, type));
    if (settles && open !== undefined) open.to = Math.min(open.to, at);
  }
  return stretches;
}
