import pg from 'pg';

/** Arrays of ids; the list of the driver names no array. */
const UUIDS = 2951 as Parameters<typeof pg.types.setTypeParser>[0];
const UTC = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/;

const { DATE, TIMESTAMPTZ } = pg.types.builtins;
const anyInstant = pg.types.getTypeParser(TIMESTAMPTZ) as (text: string) => Date;

/** As PostgreSQL writes it in UTC; the driver's own parser takes four times as long and knows all zones and eras. */
export const instantOf = (text: string): Date =>
  UTC.test(text) ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : anyInstant(text);

/** No id needs quotes in an array, so there is nothing to parse in one but its commas. */
export function idsOf(text: string): (string | null)[] {
  if (text === '{}') return [];
  const ids = text.slice(1, -1).split(',');
  return text.includes('NULL') ? ids.map((id) => (id === 'NULL' ? null : id)) : ids;
}

/** How the driver reads columns, where its own way is wrong or slow: whole histories are read through it. */
export function readColumns(): void {
  // A `date` is a day on somebody's wall: the driver's default would turn it into an instant of this machine's zone.
  pg.types.setTypeParser(DATE, (text) => text);
  pg.types.setTypeParser(TIMESTAMPTZ, instantOf);
  pg.types.setTypeParser(UUIDS, idsOf);
}
