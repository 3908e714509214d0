import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { slipsBetween } from '../../platform/text/near-misses.js';

/** Shorter words have too many neighbours, and share too little with them. */
const SHORTEST = 5;
const MOST = 10;

/** Words that requests use and that are one slip of the pen away from a word that was looked for. */
@Injectable()
export class NearWords {
  constructor(private readonly database: Database) {}

  /** By the word as it was given; the nearest first. Figures are never changed: another number is another thing. */
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

/** As `search_word` keeps it. */
const plain = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Two letters swapped leave a short word hardly a trigram of its own, so these are looked up by themselves. */
const swapsOf = (word: string): string[] =>
  [...word].slice(1).map((_, at) => word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2));
