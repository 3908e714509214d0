import { addDays, Holiday } from '@lockstep/working-time';
import HolidaysOfTheWorld from 'date-holidays';
import { DAY_MS } from '../../platform/clock/durations.js';

/**
 * The public holidays of the years in a country, or in a region of it (`DE` and `BY`, by the short code of the state,
 * `BY-A` for a district of it), one entry a day, ordered by date. Null when country or region is unknown.
 * Data: date-holidays, CC-BY-3.0.
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

/** A feast may last several days; one that begins after midnight leaves its first day to work. */
function wholeDays(found: { date: string; start: Date; end: Date }): string[] {
  const [first, time] = [found.date.slice(0, 10), found.date.slice(11, 19)];
  const days = Math.round((found.end.getTime() - found.start.getTime()) / DAY_MS);
  const all = Array.from({ length: days }, (_, day) => addDays(first, day));
  return time === '00:00:00' ? all : all.slice(1);
}
