import { FILTER_WORDS, type QueueFilter } from './filter-words';

/** A word that is not understood: no such filter, or not one of its values. */
export interface UnknownWord {
  word: string;
  /** The values that the filter has; null where there is no such filter. */
  values: string[] | null;
}

export interface ParsedFilter {
  filter: QueueFilter;
  unknown: UnknownWord[];
}

/** A word, or a word with a quoted part: `order:"SO 104"`. */
const TOKEN = /[^\s"]*"[^"]*"?|\S+/g;
const KEYED = /^([a-z]+):(.*)$/is;

export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];

/**
 * Reads the text of the filter box. Everything without a known key is searched for, as `q`.
 *
 * @example parseFilter('is:overdue from:CS valve') // { overdue: true, requesterDepartmentId: 'CS', q: 'valve' }
 */
export function parseFilter(text: string): ParsedFilter {
  let filter: QueueFilter = {};
  const unknown: UnknownWord[] = [];
  const searched: string[] = [];
  for (const token of tokensOf(text)) {
    const [, key, value] = KEYED.exec(token) ?? [];
    if (key === undefined || value === undefined) {
      searched.push(token);
      continue;
    }
    const word = FILTER_WORDS[key.toLowerCase()];
    const next = word?.read(unquoted(value), filter) ?? null;
    if (next === null) unknown.push({ word: token, values: word?.values ?? null });
    else filter = next;
  }
  if (searched.length > 0) filter = { ...filter, q: searched.join(' ') };
  return { filter, unknown };
}

const unquoted = (value: string): string => value.replace(/^"([^"]*)"?$/, '$1');

/**
 * Writes a filter as the text that is read as this filter. Saved views are shown by it.
 *
 * @example writeFilter({ mine: true, state: ['SUBMITTED'] }) // 'is:mine state:new'
 */
export function writeFilter(filter: QueueFilter): string {
  const words = Object.entries(FILTER_WORDS).flatMap(([key, { write }]) =>
    write(filter).map((value) => `${key}:${quoted(value)}`),
  );
  return [...words, ...(filter.q === undefined ? [] : [searchedText(filter.q)])].join(' ');
}

const quoted = (value: string): string => (/\s/.test(value) ? `"${value}"` : value);

/** A search for a text with a colon is quoted, so that it is not read as a filter. */
const searchedText = (q: string): string =>
  tokensOf(q)
    .map((token) => (KEYED.test(token) ? `"${token.replaceAll('"', '')}"` : token))
    .join(' ');

export const hasWord = (text: string, word: string): boolean => tokensOf(text).includes(word);

/** Adds a word to the text, or takes it out. */
export const toggleWord = (text: string, word: string): string =>
  hasWord(text, word)
    ? tokensOf(text)
        .filter((token) => token !== word)
        .join(' ')
    : [...tokensOf(text), word].join(' ');
