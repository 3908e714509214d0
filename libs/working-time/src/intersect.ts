import { CompiledCalendar, type WorkingCalendar } from './calendar.js';
import { dateOf } from './dates.js';
import { withinReach } from './reach.js';
import { zoneNamed } from './zone.js';

/** Open when both are. Dates are those of `a`: what is left of its night shift belongs to the date it started on. */
export function intersect(a: WorkingCalendar, b: WorkingCalendar): WorkingCalendar {
  return new CompiledCalendar(zoneNamed(a.zone), (day) =>
    a.windowsOn(dateOf(day)).flatMap(({ start, end }) => b.windows(withinReach(start), withinReach(end))),
  );
}
