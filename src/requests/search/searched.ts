import { READINGS } from '../../platform/config/languages.js';
import { READABLE_REQUEST } from '../queries/visible-requests.js';

/**
 * Narrows requests `r` to those that hold what `:words` looks for, among what the reader of `:reader` may read:
 * who sees only that a request is there finds it by its title. Parameters come from `searchFor` and `readerOf`.
 */
export const SEARCHED_REQUEST = `(
  CASE WHEN ${READABLE_REQUEST} THEN ${found('words')} ELSE ${found('title')} END
  OR coalesce(r.number LIKE :numberPrefix, false))`;

export interface SearchFor {
  words: string;
  /** A pattern, or null when what is looked for can be no number. */
  numberPrefix: string | null;
  readings: readonly string[];
}

const BEGINNING_OF_NUMBER = /^[A-Z]{2,8}-\d{1,9}$/;

/**
 * Words, "phrases" and -words to leave out; or how a number begins.
 * @example searchFor('eng-10') finds ENG-10, ENG-104, and whatever speaks of `eng-10`
 */
export function searchFor(q: string): SearchFor {
  const number = q.trim().toUpperCase();
  return {
    words: q,
    numberPrefix: BEGINNING_OF_NUMBER.test(number) ? `${number}%` : null,
    readings: READINGS,
  };
}

/** What is looked for loses its endings in each language by itself, and is compared with texts of that language only. */
function found(vector: 'title' | 'words'): string {
  return `r.id IN (
    SELECT s.request_id
      FROM unnest(CAST(:readings AS text[])) AS reading (language)
      JOIN request_search s ON s.language = reading.language
       AND s.${vector} @@ websearch_to_tsquery(CAST('lockstep_' || reading.language AS regconfig), :words))`;
}
