import { CompiledCalendar, type WorkingCalendar } from './calendar.js';
import { dateOf } from './dates.js';
import { withinReach } from './reach.js';
import { zoneNamed } from './zone.js';

/**
 * A calendar that is open when both are. Dates are those of `a`: the rest of its night shift belongs to the date on
 * which the shift started.
 */
export function intersect(a: WorkingCalendar, b: WorkingCalendar): WorkingCalendar {
  return new CompiledCalendar(zoneNamed(a.zone), (day) =>
    a.windowsOn(dateOf(day)).flatMap(({ start, end }) => b.windows(withinReach(start), withinReach(end))),
  );
}
