import { CompiledCalendar, type WorkingCalendar } from './calendar.js';
import type { CalendarDefinition, WeeklyHours } from './definition.js';
import { CalendarRefused } from './refusal.js';
import { SPILL } from './reach.js';
import { rulesOf, type VersionRules } from './version-rules.js';
import type { Hours } from './wall-time.js';
import { merged } from './windows.js';
import { DAY, type DayNumber, type OpenWindow } from './words.js';
import { daysWithin, WorkingDays } from './working-days.js';
import { type Zone, zoneNamed } from './zone.js';

/** Compiles a definition. Keep the result: its answers get quicker with use. @throws CalendarRefused */
export function compileCalendar(definition: CalendarDefinition): WorkingCalendar {
  const zone = zoneNamed(definition.zone);
  const versions = definition.versions.map(rulesOf);
  refuseDisorder(definition, versions);
  if (!versions.at(-1)!.mayOpen) {
    throw new CalendarRefused('calendar.empty', 'A calendar needs opening hours: this one would never open.');
  }
  const hoursOn = (day: DayNumber): readonly Hours[] => governing(versions, day).hoursOn(day);
  const windowsOn = (day: DayNumber): OpenWindow[] => {
    const midnight = day * DAY;
    return merged(
      hoursOn(day).map(({ from, to }) => ({
        start: zone.instantOf(midnight + from),
        end: zone.instantOf(midnight + to),
      })),
    );
  };
  return new CompiledCalendar(
    zone,
    windowsOn,
    new WorkingDays((first, last) => {
      const doubtful = daysNearChanges(zone, first, last);
      const isWorked = (day: DayNumber): boolean =>
        hoursOn(day).length > 0 && (!doubtful.has(day) || windowsOn(day).length > 0);
      return daysWithin(first, last).filter(isWorked);
    }),
  );
}

/** Only where a clock is put forward can the hours of a day be skipped completely. */
function daysNearChanges(zone: Zone, first: DayNumber, last: DayNumber): Set<DayNumber> {
  const changes = zone.changesWithin((first - SPILL) * DAY, (last + SPILL) * DAY);
  const near = changes.flatMap((change) => {
    const day = Math.floor(change / DAY);
    return daysWithin(day - SPILL, day + SPILL);
  });
  return new Set(near);
}

const everyDay = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday): WeeklyHours => ({
  weekday,
  from: '00:00',
  to: '24:00',
}));
const alwaysOpenIn = new Map<string, WorkingCalendar>();

/** A calendar that is always open: working time is real time, and every date of the zone is a working date. */
export function alwaysOpen(zone: string): WorkingCalendar {
  let calendar = alwaysOpenIn.get(zone);
  if (calendar === undefined) {
    const version = { effectiveFrom: null, weekly: everyDay, holidays: [], exceptions: [] };
    alwaysOpenIn.set(zone, (calendar = compileCalendar({ zone, versions: [version] })));
  }
  return calendar;
}

function governing(versions: readonly VersionRules[], day: DayNumber): VersionRules {
  let i = versions.length - 1;
  while (versions[i]!.since > day) i--;
  return versions[i]!;
}

function refuseDisorder({ versions }: CalendarDefinition, rules: readonly VersionRules[]): void {
  if (versions.length === 0) {
    throw new CalendarRefused('calendar.no_version', 'A calendar needs at least one version.');
  }
  const isInOrder = rules.every(({ since }, i) => (i === 0 ? since === -Infinity : since > rules[i - 1]!.since));
  if (!isInOrder) {
    throw new CalendarRefused(
      'calendar.versions_out_of_order',
      'The first version holds since always, and every other one takes effect on a later date than the one before.',
    );
  }
}
