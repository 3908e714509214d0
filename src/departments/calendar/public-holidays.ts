import { addDays, Holiday } from '@lockstep/working-time';
import HolidaysOfTheWorld from 'date-holidays';
import { DAY_MS } from '../../platform/clock/durations.js';

/**
 * The public holidays of a country, or of a region of it, in these years: one entry a day, by date. A region is the
 * short code of a state (`BY` in `DE`) or of a district of it (`BY-A`). Null when country or region is unknown. Data:
 * date-holidays, CC-BY-3.0.
 */
export function publicHolidays(country: string, region: string | null, years: readonly number[]): Holiday[] | null {
  if (!isKnown(country, region)) return null;
  const [state, district] = region?.split('-') ?? [];
  const place = { country, ...(state ? { state } : {}), ...(district ? { region: district } : {}) };
  const source = new HolidaysOfTheWorld(place, { types: ['public'] });
  const names = new Map<string, string>();
  for (const year of [...new Set(years)].sort()) {
    for (const found of source.getHolidays(year, 'en')) {
      for (const date of wholeDays(found)) names.set(date, names.get(date) ?? found.name);
    }
  }
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, name]) => ({ kind: 'date', date, name }));
}

function isKnown(country: string, region: string | null): boolean {
  const world = new HolidaysOfTheWorld();
  if (!Object.hasOwn(world.getCountries(), country)) return false;
  if (region === null) return true;
  const [state, district, ...rest] = region.split('-');
  if (rest.length > 0 || !Object.hasOwn(world.getStates(country) ?? {}, state!)) return false;
  return district === undefined || Object.hasOwn(world.getRegions(country, state!) ?? {}, district);
}

/** A holiday may last several days. When it begins after midnight, its first day is a working day. */
function wholeDays(found: { date: string; start: Date; end: Date }): string[] {
  const [first, time] = [found.date.slice(0, 10), found.date.slice(11, 19)];
  const days = Math.round((found.end.getTime() - found.start.getTime()) / DAY_MS);
  const all = Array.from({ length: days }, (_, day) => addDays(first, day));
  return time === '00:00:00' ? all : all.slice(1);
}
