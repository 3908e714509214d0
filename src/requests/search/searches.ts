import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { NearWords } from './near-words.js';
import { spellingsOf, type Term, searchTermsOf } from './query-terms.js';
import type { SearchReading, Search } from './searched.js';

interface SpelledTerm extends Term {
  spellings: string[];
}

/**
 * The search text is stemmed in each language separately, and compared only with texts of that language. The recursive
 * part finds the languages that occur, with one index step for each.
 */
const occurringIn = (table: string): string => `
  WITH RECURSIVE occurring AS (
    (SELECT language FROM ${table} ORDER BY language LIMIT 1)
    UNION ALL
    SELECT (SELECT s.language FROM ${table} s WHERE s.language > occurring.language ORDER BY s.language LIMIT 1)
      FROM occurring WHERE occurring.language IS NOT NULL)`;

const readAs = (table: string): string => `
  ${occurringIn(table)}
  SELECT read.query, array_agg(read.language) AS languages
    FROM (SELECT language, (
            SELECT string_agg(alternative.query, ' | ')
              FROM (SELECT string_agg(term.query, ' & ') AS query
                      FROM (SELECT given.alternative,
                                   CASE WHEN given.leave_out THEN '!(' ELSE '(' END || string_agg(words::text, ' | ') || ')' AS query
                              FROM unnest($1::integer[], $2::integer[], $3::boolean[], $4::text[])
                                     AS given (alternative, term, leave_out, spelling),
                                   phraseto_tsquery(CAST('lockstep_' || occurring.language AS regconfig),
                                                    lockstep_apart(given.spelling)) AS words
                             WHERE numnode(words) > 0
                             GROUP BY given.alternative, given.term, given.leave_out) term
                     GROUP BY term.alternative) alternative) AS query
            FROM occurring WHERE language IS NOT NULL) read
   GROUP BY read.query`;

/** More words than a title has would give too many pairs. */
const COMPARED_WORDS = 10;

/**
 * Queries for any two of the first words of a text, in each occurring language; for the only word if there is just one. A
 * single common word says little about what two questions share.
 */
const alikeAs = (table: string): string => `
  ${occurringIn(table)},
  word AS (
    SELECT language, lexeme, place,
           '''' || replace(replace(lexeme, '\\', '\\\\'), '''', '''''') || '''' AS quoted
      FROM occurring,
           LATERAL (SELECT lexeme, positions[1] AS place
                      FROM unnest(to_tsvector(CAST('lockstep_' || language AS regconfig), lockstep_apart($1)))
                     ORDER BY positions[1], lexeme LIMIT ${COMPARED_WORDS}) AS first
     WHERE language IS NOT NULL)
  SELECT pairs.query, array_agg(pairs.language) AS languages
    FROM (SELECT one.language,
                 coalesce(string_agg(one.quoted || ' & ' || other.quoted, ' | ' ORDER BY one.place, one.lexeme, other.place, other.lexeme),
                          min(one.quoted)) AS query
            FROM word one
            LEFT JOIN word other ON other.language = one.language AND (other.place, other.lexeme) > (one.place, one.lexeme)
           GROUP BY one.language) pairs
   GROUP BY pairs.query`;

/** Searches for the words as written, and only if nothing matches for words one letter off. */
@Injectable()
export class Searches {
  constructor(
    private readonly database: Database,
    private readonly nearWords: NearWords,
  ) {}

  /**
   * `find` returns the rows for a search. It is called again, for near words, if it returned none. Without `q` it gets
   * null.
   */
  async find<Row>(
    actor: Actor,
    q: string | undefined,
    find: (search: Search | null) => Promise<Row[]>,
  ): Promise<{ rows: Row[]; search: Search | null }> {
    if (!q) return { rows: await find(null), search: null };
    const search = await this.read(actor, q, asWritten(q), false);
    const rows = await find(search);
    if (rows.length > 0) return { rows, search };
    const near = await this.oneLetterOff(q);
    if (near === null) return { rows, search };
    const again = await this.read(actor, q, near, true);
    const rowsAgain = await find(again);
    // Without rows, the near search is not returned: it would show that a word occurs in a request that the reader may
    // not see.
    return rowsAgain.length > 0 ? { rows: rowsAgain, search: again } : { rows, search };
  }

  /** The readings of `q` in the languages of another table of words, which has a column `language` with an index. */
  readingsIn(table: string, q: string): Promise<SearchReading[]> {
    return this.readings(table, asWritten(q));
  }

  /** Queries for the words of another table that share something with a text. */
  alikeIn(table: string, text: string): Promise<SearchReading[]> {
    return this.database.query<SearchReading>(alikeAs(table), [text]);
  }

  private async read(actor: Actor, q: string, terms: SpelledTerm[][], near: boolean): Promise<Search> {
    return { q, near, titlesOnly: actor.executive, readings: await this.readings('request_search', terms) };
  }

  private readings(table: string, terms: SpelledTerm[][]): Promise<SearchReading[]> {
    const flat = terms.flatMap((alternative, at) =>
      alternative.flatMap(({ left, spellings }, term) =>
        spellings.map((spelling) => [at, term, left, spelling] as const),
      ),
    );
    const column = (index: 0 | 1 | 2 | 3): unknown[] => flat.map((row) => row[index]);
    return this.database.query<SearchReading>(readAs(table), [column(0), column(1), column(2), column(3)]);
  }

  /** Null if no word of the search text has a near word. */
  private async oneLetterOff(q: string): Promise<SpelledTerm[][] | null> {
    const terms = asWritten(q);
    const near = await this.nearWords.of([...new Set(terms.flat().flatMap(({ words }) => wordsIn(words)))]);
    if ([...near.values()].every((words) => words.length === 0)) return null;
    return terms.map((alternative) =>
      alternative.map((term) => (term.left ? term : { ...term, spellings: widened(term, near) })),
    );
  }
}

const asWritten = (q: string): SpelledTerm[][] =>
  searchTermsOf(q).map((terms) => terms.map((term) => ({ ...term, spellings: spellingsOf(term.words) })));

const wordsIn = (words: string): string[] => words.match(/[\p{L}\p{M}]+/gu) ?? [];

/** Changes one word of the term at a time. */
const widened = ({ words, spellings }: SpelledTerm, near: ReadonlyMap<string, string[]>): string[] => [
  ...spellings,
  ...wordsIn(words).flatMap((word) => (near.get(word) ?? []).map((other) => words.replace(word, other))),
];
