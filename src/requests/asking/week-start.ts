import { addDays, localDateOf, startOfLocalDay } from '@lockstep/working-time';

/** The first second of the Monday of the week of this instant, in a zone. Input and result are epoch seconds. */
export function weekStartOf(zone: string, at: number): number {
  const today = localDateOf(zone, at);
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return startOfLocalDay(zone, addDays(today, -sinceMonday));
}
