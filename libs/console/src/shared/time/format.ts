/** Texts for instants and durations, in the language of the page and the zone of the reader. Nothing here decides. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than using it a thousand times. */
function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options]);
  const kept = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, kept);
  return kept;
}

const DAY: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
const MINUTE: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hour12: false };

/** "Thu 5 Mar, 17:00". */
export const instantText = (at: string, zone: string, language = 'en-GB'): string =>
  format(language, { ...DAY, ...MINUTE, timeZone: zone }).format(new Date(at));

/** "Thu 5 March 2026 at 17:00 CET". */
export const fullInstantText = (at: string, zone: string, language = 'en-GB'): string =>
  format(language, { dateStyle: 'full', timeStyle: 'long', timeZone: zone }).format(new Date(at));

/** "Thu 5 Mar". */
export const dayText = (at: string, zone: string, language = 'en-GB'): string =>
  format(language, { ...DAY, timeZone: zone }).format(new Date(at));

/** "17:00". */
export const clockText = (at: string, zone: string, language = 'en-GB'): string =>
  format(language, { ...MINUTE, timeZone: zone }).format(new Date(at));

/** The local date of an instant, like "2026-03-05". */
export const localDate = (at: string | Date, zone: string): string =>
  format('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone }).format(new Date(at));

const MINUTES = 60;
const HOURS = 3600;

/** Working time in its two greatest units, like "5 h 20 min" or "40 min"; hours do not become days, whose length differs. */
export function durationText(seconds: number): string {
  const whole = Math.abs(Math.round(seconds));
  if (whole < MINUTES) return `${whole} s`;
  if (whole < HOURS) return `${Math.floor(whole / MINUTES)} min`;
  const hours = Math.floor(whole / HOURS);
  const minutes = Math.floor((whole % HOURS) / MINUTES);
  return minutes === 0 || hours >= 24 ? `${hours} h` : `${hours} h ${minutes} min`;
}

const AGES: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', HOURS],
  ['minute', MINUTES],
];

/** "3 hours ago", "in 2 days". */
export function relativeText(at: string, now: Date, language = 'en-GB'): string {
  const seconds = (new Date(at).getTime() - now.getTime()) / 1000;
  const [unit, size] = AGES.find(([, size]) => Math.abs(seconds) >= size) ?? ['minute', MINUTES];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit);
}
