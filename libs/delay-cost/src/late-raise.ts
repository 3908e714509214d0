import { Instant, Seconds, WorkingCalendar } from '@lockstep/working-time';

/**
 * Calendar seconds by which a request was raised too late: the time after the last instant from which its agreed time
 * still fits before the order needs the answer.
 * @param target working seconds of the provider.
 * @param needBy the end of the promised date.
 */
export function lateRaiseSeconds(
  calendar: Pick<WorkingCalendar, 'subtract'>,
  submittedAt: Instant,
  target: Seconds,
  needBy: Instant,
): Seconds {
  return Math.max(0, submittedAt - calendar.subtract(needBy, target));
}
