import HolidaysOfTheWorld from 'date-holidays';
import { nearMisses } from '../../platform/text/near-misses.js';

/** A country, or a part of one, whose holidays are known. */
export interface HolidayPlace {
  code: string;
  name: string;
}

export interface UnknownPlace {
  pointer: '/country' | '/region';
  detail: string;
  /** The accepted values. */
  known: HolidayPlace[];
}

/** Explains which part of an unknown place is wrong, and lists the known codes. */
export function explainUnknownPlace(country: string, region: string | null): UnknownPlace {
  const world = new HolidaysOfTheWorld();
  const countries = placesOf(world.getCountries('en'));
  if (region === null || !countries.some(({ code }) => code === country)) {
    return { pointer: '/country', detail: sentence('country', meant(country, countries)), known: countries };
  }
  const [state = ''] = region.split('-');
  const states = placesOf(world.getStates(country) ?? {});
  const districts = placesOf(world.getRegions(country, state) ?? {});
  const known = [...states, ...districts.map(({ code, name }) => ({ code: `${state}-${code}`, name }))];
  const none = `names a part of ${country}, which has no holidays of its parts: leave it out`;
  return {
    pointer: '/region',
    detail: known.length === 0 ? none : sentence('region', meant(region, known)),
    known,
  };
}

const placesOf = (names: Record<string, string>): HolidayPlace[] =>
  Object.entries(names).map(([code, name]) => ({ code, name }));

/** The place that the text most likely means, by code or by a name that is spelled nearly the same. */
function meant(text: string, places: readonly HolidayPlace[]): HolidayPlace | undefined {
  const [name] = nearMisses(
    text,
    places.map((place) => place.name),
  );
  return (
    places.find(({ code }) => code.toLowerCase() === text.toLowerCase()) ?? places.find((place) => place.name === name)
  );
}

const sentence = (kind: string, place: HolidayPlace | undefined): string =>
  place === undefined
    ? `is not the code of a ${kind} whose holidays are known; "known" lists them`
    : `is not the code of a ${kind}: write ${place.code} for ${place.name}; "known" lists all codes`;
