/** Between the wall clock of a zone, as `<input type="datetime-local">` has it ("2026-03-05T16:00"), and instants. */

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  const kept =
    formats.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
  formats.set(zone, kept);
  return kept;
}

/** As many characters as "2026-03-05 16:00:00" has. The format leaves out the zeros of an early year. */
const FULL = 19;

/** "2026-03-05T16:00": the wall clock of the zone at an instant. */
export const wallClock = (at: string | Date, zone: string): string =>
  format(zone).format(new Date(at)).padStart(FULL, '0').replace(' ', 'T').slice(0, 16);

/** With or without seconds, as browsers give it. */
const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

const DAY_MS = 86_400_000;

const asIfUtc = (wall: string): number => Date.parse(`${wall}:00Z`);

/**
 * The instant at which the clock of the zone shows this time; null for an incomplete text. A time that a change of clocks
 * repeats is its first occurrence, and one that it leaves out is read by the offset before the change.
 */
export function instantOf(wall: string, zone: string): string | null {
  const written = WALL.exec(wall)?.[0];
  if (written === undefined) return null;
  const wanted = asIfUtc(written);
  const offsetAt = (at: number): number => asIfUtc(wallClock(new Date(at), zone)) - at;
  const [before, after] = [offsetAt(wanted - DAY_MS), offsetAt(wanted + DAY_MS)];
  const found = [before, after].map((offset) => wanted - offset).find((at) => offsetAt(at) === wanted - at);
  return new Date(found ?? wanted - before).toISOString();
}
