import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { Request } from '../request.entity.js';
import { mayReadConversation } from '../requests.policy.js';
import { APART, piecesOf, type Piece, START, STOP } from './pieces.js';
import { WORDS_OF_TEXT } from './search-index.js';
import type { Search } from './searched.js';

/** Looking for the place takes time with the length of the text; what stands further back is found and not shown. */
const SHOWN_CHARACTERS = 10_000;
const LAYOUT = `StartSel=${START}, StopSel=${STOP}, MaxFragments=2, MaxWords=20, MinWords=5, FragmentDelimiter=" … "`;

/** Three quarters of the time of a page would go into looking for two spellings in texts that have no such letter. */
const QUERY_AS_SPELLED = `
  CASE WHEN written ~ '[äöüåøÄÖÜÅØ]'
       THEN lockstep_as_spelled_in(written, CAST(reading.query AS tsquery), configuration)
       ELSE CAST(reading.query AS tsquery) END`;

/** Where a request speaks of what was searched for, for those who may read it. */
@Injectable()
export class Excerpts {
  constructor(private readonly database: Database) {}

  /** By the id of the request; none where only its title or its number was found. */
  async of(actor: Actor, requests: readonly Request[], { readings }: Search): Promise<Map<string, Piece[]>> {
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
