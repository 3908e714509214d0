import { literal } from '../../platform/database/index.js';
import { READABLE_REQUEST } from '../visible-requests.js';

/** The search text in some languages: a `tsquery`, or null if it consists only of stop words. */
export interface SearchReading {
  query: string | null;
  languages: string[];
}

/** A search text, as `Searches` has parsed it. */
export interface Search {
  q: string;
  /** True: no text contained the words as written, so words one letter off were searched. */
  near: boolean;
  /** True: the reader sees requests that they may not read. Those are found only by their title. */
  titlesOnly: boolean;
  readings: SearchReading[];
}

const BEGINNING_OF_NUMBER = /^([A-Z]{2,8})[ -]?(\d{1,9})$/;
const DIGITS_OF_NUMBER = /^\d{1,9}$/;

/**
 * A condition on requests `r` among those the reader sees: the text contains the search words, or the number equals or
 * begins with them. `eng-10` finds ENG-10, ENG-104, and every text with "ENG-10". Indexes give the ids first. For a
 * reader who sees more than they may read, each row is checked a second time.
 */
export function searchedRequest(search: Search): [sql: string, parameters: Record<string, unknown>] {
  const words = matches(search, 'words');
  const number = numbered(search.q);
  if (!search.titlesOnly) return [`r.id IN (${found(words)}${number('id')})`, parametersOf(search)];
  const title = matches(search, 'title');
  const read = `EXISTS (SELECT FROM request_search s WHERE s.request_id = r.id
    AND CASE WHEN ${READABLE_REQUEST} THEN ${words} ELSE ${title} END)`;
  return [
    `r.id IN (${found(`(${words} OR ${title})`)}${number('id')}) AND (${read}${number('itself')})`,
    parametersOf(search),
  ];
}

const found = (condition: string): string => `SELECT s.request_id FROM request_search s WHERE ${condition}`;

/**
 * A condition on the words `s`, with `parametersOfReadings`. It is one condition if all languages read the search text
 * alike, as they do with numbers. The index of words finds a rare word; a scan of the list finds a common one. The words
 * are literals in the statement, so that each search gets its own plan.
 */
export function matches({ readings }: Pick<Search, 'readings'>, vector: 'title' | 'words'): string {
  const conditions = readings.flatMap(({ query }, at) => {
    if (query === null) return [];
    const match = `s.${vector} @@ CAST(${literal(query)} AS tsquery)`;
    return readings.length === 1 ? match : `s.language = ANY (CAST(:languages${at} AS text[])) AND ${match}`;
  });
  return conditions.length === 0 ? 'false' : `(${conditions.join(' OR ')})`;
}

/** The condition on numbers: the search text is the beginning of a number or its digits. Empty if it can be neither. */
function numbered(q: string): (as: 'id' | 'itself') => string {
  const wanted = q.trim().toUpperCase();
  if (BEGINNING_OF_NUMBER.test(wanted)) return numbers('number LIKE :number');
  return DIGITS_OF_NUMBER.test(wanted) ? numbers(`split_part(number, '-', 2) = :number`) : () => '';
}

const numbers =
  (condition: string) =>
  (as: 'id' | 'itself'): string =>
    as === 'id'
      ? ` UNION ALL SELECT id FROM request WHERE ${condition}`
      : ` OR r.id IN (SELECT id FROM request WHERE ${condition})`;

function parametersOf({ q, readings }: Search): Record<string, unknown> {
  const wanted = q.trim().toUpperCase();
  return { number: wanted.replace(BEGINNING_OF_NUMBER, '$1-$2%'), ...parametersOfReadings(readings) };
}

export const parametersOfReadings = (readings: readonly SearchReading[]): Record<string, unknown> =>
  Object.fromEntries(readings.map(({ languages }, at): [string, unknown] => [`languages${at}`, languages]));

/**
 * Condition and rank for words `s` that share something with a text, from `Searches.alikeIn`. The queries are literals in
 * the statement. Null if no text shares anything.
 */
export function likeness(
  readings: readonly SearchReading[],
  vector: 'title' | 'words',
): { condition: string; rank: string } | null {
  const parts = readings.flatMap(({ query, languages }) => {
    if (query === null) return [];
    return [
      { read: `s.language IN (${languages.map(literal).join(', ')})`, query: `CAST(${literal(query)} AS tsquery)` },
    ];
  });
  if (parts.length === 0) return null;
  return {
    condition: `(${parts.map(({ read, query }) => `${read} AND s.${vector} @@ ${query}`).join(' OR ')})`,
    rank: `CASE ${parts.map(({ read, query }) => `WHEN ${read} THEN ts_rank(s.${vector}, ${query})`).join(' ')} ELSE 0 END`,
  };
}
