import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { Request } from '../request.entity.js';
import { mayReadConversation } from '../requests.policy.js';
import { APART, piecesOf, type TextPiece, START, STOP } from './pieces.js';
import { WORDS_OF_TEXT } from './search-index.js';
import type { Search } from './searched.js';

/** Finding the matches takes time in proportion to the length of the text. A match further back is found but not shown. */
const SHOWN_CHARACTERS = 10_000;
const LAYOUT = `StartSel=${START}, StopSel=${STOP}, MaxFragments=2, MaxWords=20, MinWords=5, FragmentDelimiter=" … "`;

/** Looking for both spellings in texts without such a letter would take three quarters of the time of a page. */
const QUERY_AS_SPELLED = `
  CASE WHEN written ~ '[äöüåøÄÖÜÅØ]'
       THEN lockstep_as_spelled_in(written, CAST(reading.query AS tsquery), configuration)
       ELSE CAST(reading.query AS tsquery) END`;

/** Computes excerpts of requests around the search words, for people who may read the texts. */
@Injectable()
export class Excerpts {
  constructor(private readonly database: Database) {}

  /** The excerpts by request id; none for a request of which only the title or the number was found. */
  async of(actor: Actor, requests: readonly Request[], { readings }: Search): Promise<Map<string, TextPiece[]>> {
    const readable = requests.filter((request) => mayReadConversation(actor, request)).map(({ id }) => id);
    const rows = await this.database.query<{ id: string; excerpt: string }>(
      `SELECT s.request_id AS id,
              translate(ts_headline(configuration, lockstep_apart(written), ${QUERY_AS_SPELLED}, $5), $6, '') AS excerpt
         FROM request_search s
         JOIN request_text t ON t.request_id = s.request_id
         JOIN jsonb_to_recordset($2) AS reading (query text, languages text[]) ON s.language = ANY (reading.languages),
              LATERAL (SELECT CAST('lockstep_' || s.language AS regconfig) AS configuration,
                              translate(left(${WORDS_OF_TEXT}, $3), $4, '') AS written OFFSET 0) AS shown
        WHERE s.request_id = ANY ($1) AND reading.query IS NOT NULL`,
      [readable, JSON.stringify(readings), SHOWN_CHARACTERS, START + STOP + APART, LAYOUT, APART],
    );
    return new Map(rows.filter(({ excerpt }) => excerpt.includes(START)).map((row) => [row.id, piecesOf(row.excerpt)]));
  }
}
