import { localDate } from '../../shared/time/format';
import { instantOf } from '../../shared/time/zoned';

export const LATER_ENDS = ['hours', 'tomorrow', 'twoDays', 'monday'] as const;
export type LaterEnd = (typeof LATER_ENDS)[number];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MORNING = 'T09:00';

/**
 * The instant at which a request that is put aside comes back: in two hours, or at nine in the morning of a day in the zone of
 * the reader.
 */
export function laterEnd(end: LaterEnd, now: Date, zone: string): string {
  if (end === 'hours') return new Date(now.getTime() + 2 * HOUR_MS).toISOString();
  const today = Date.parse(localDate(now, zone));
  const weekday = new Date(today).getUTCDay();
  const ahead = { tomorrow: 1, twoDays: 2, monday: (8 - weekday) % 7 || 7 }[end];
  const day = new Date(today + ahead * DAY_MS).toISOString().slice(0, 10);
  return instantOf(`${day}${MORNING}`, zone)!;
}
