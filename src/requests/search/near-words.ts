import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { slipsBetween } from '../../platform/text/near-misses.js';

/** Shorter words have too many neighbours, and share too few trigrams with them. */
const SHORTEST = 5;
const MOST = 10;

/** Finds words of requests that differ by one slip from a word that was searched for. */
@Injectable()
export class NearWords {
  constructor(private readonly database: Database) {}

  /**
   * The near words by the given word, nearest first. Words with digits are never changed: another number means another
   * thing.
   */
  async of(words: readonly string[]): Promise<Map<string, string[]>> {
    const wanted = words.filter((word) => plain(word).length >= SHORTEST && !/\p{N}/u.test(word));
    const found = await this.database.query<{ word: string; near: string }>(
      `SELECT DISTINCT wanted.word, known.word AS near, similarity(known.word, wanted.plain) AS likeness
         FROM unnest($1::text[], $2::text[], $3::jsonb[]) AS wanted (word, plain, swapped)
         JOIN search_word known ON known.word % wanted.plain
           OR known.word = ANY (ARRAY(SELECT jsonb_array_elements_text(wanted.swapped)))
        ORDER BY likeness DESC, near`,
      [wanted, wanted.map(plain), wanted.map((word) => JSON.stringify(swapsOf(plain(word))))],
    );
    const near = (word: string) =>
      found.filter((row) => row.word === word && slipsBetween(plain(word), row.near) === 1).map((row) => row.near);
    return new Map(wanted.map((word) => [word, near(word).slice(0, MOST)]));
  }
}

/** Formats a word as `search_word` stores it. */
const plain = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * A short word with two swapped letters has hardly a trigram in common with the original, so swaps are looked up
 * separately.
 */
const swapsOf = (word: string): string[] =>
  [...word].slice(1).map((_, at) => word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2));
