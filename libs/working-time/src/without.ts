import { CompiledCalendar, type WorkingCalendar } from './calendar.js';
import { dateOf } from './dates.js';
import { merged } from './windows.js';
import type { OpenWindow } from './words.js';
import { zoneNamed } from './zone.js';

/**
 * The calendar without the closures. Its W(a, b) is that of the calendar minus the seconds inside closures, so nothing
 * is ever due earlier: in `[Mon 09:00, Mon 17:00)` without `[Mon 12:00, Mon 13:00)`, eight hours from Monday 09:00 end
 * an hour after the next window opens. A date with no working time left is no working date.
 */
export function without(calendar: WorkingCalendar, closures: readonly OpenWindow[]): WorkingCalendar {
  const apart = merged(closures);
  if (apart.length === 0) return calendar;
  return new CompiledCalendar(zoneNamed(calendar.zone), (day) =>
    calendar.windowsOn(dateOf(day)).flatMap((window) => leftOf(window, apart)),
  );
}

function leftOf(window: OpenWindow, closures: readonly OpenWindow[]): OpenWindow[] {
  const touching = closures.filter(({ start, end }) => start < window.end && end > window.start);
  const edges = [window.start, ...touching.flatMap(({ start, end }) => [start, end]), window.end];
  return merged(
    Array.from({ length: edges.length / 2 }, (_, gap) => ({ start: edges[2 * gap]!, end: edges[2 * gap + 1]! })),
  );
}
