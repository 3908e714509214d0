import { Injectable } from '@nestjs/common';
import { Config } from '../../platform/config/config.js';
import { Database, Transactional } from '../../platform/database/index.js';
import type { Message } from '../messages/message.entity.js';

/**
 * A `tsvector` holds at most one megabyte and the positions of its first 16,383 words. Words after this many characters
 * could hardly be found, and too many of them would make the act that wrote the text fail.
 */
const FINDABLE_CHARACTERS = 100_000;

const wordsOfText = (messages: string): string => `concat_ws(E'\\n', t.title, t.description,
  (SELECT string_agg(value #>> '{}', E'\\n') FROM jsonb_each(t.intake)),
  (SELECT string_agg(body, E'\\n' ORDER BY id DESC) FROM ${messages}
    WHERE request_id = t.request_id AND visibility = 'SHARED'))`;

/**
 * An SQL expression: all parts of the words of the text `t`. The newest messages come first, because people look for them
 * most if not all fit.
 */
export const WORDS_OF_TEXT = wordsOfText('message');

/**
 * The last step inserts the words that no other request has used, for `NearWords`. OFFSET keeps PostgreSQL from reading
 * the whole vocabulary for the few words of one text.
 */
const index = (which: string, words = WORDS_OF_TEXT): string => `
  written AS MATERIALIZED (
    SELECT t.request_id, coalesce(t.language, $1) AS language, lockstep_findable(t.title) AS title,
           lockstep_findable(left(${words}, $2)) AS words
      FROM request_text t
     ${which}),
  kept AS (
    INSERT INTO request_search (request_id, language, title, words)
    SELECT request_id, language, to_tsvector(configuration, title), to_tsvector(configuration, words)
      FROM written, LATERAL (SELECT CAST('lockstep_' || language AS regconfig) AS configuration) read
    ON CONFLICT (request_id)
    DO UPDATE SET language = excluded.language, title = excluded.title, words = excluded.words)
  INSERT INTO search_word (word)
  SELECT used.word
    FROM (SELECT DISTINCT word FROM written, unnest(tsvector_to_array(to_tsvector('lockstep_simple', words))) AS word
           WHERE word !~ '[0-9]' AND length(word) BETWEEN 4 AND 40) AS used
   WHERE NOT EXISTS (SELECT FROM search_word known WHERE known.word = used.word OFFSET 0)`;

const INDEX_SOME = `WITH ${index('WHERE t.request_id = ANY ($3)')}`;
const INDEX_ONE = `WITH ${index('WHERE t.request_id = $3')}`;
const INDEX_ALL = `WITH ${index('')}`;

/** A statement does not see the rows that it inserts. So the new message is added to the earlier ones with UNION ALL. */
const WITH_THE_NEW = `(
    SELECT id, request_id, visibility, body FROM message UNION ALL SELECT id, request_id, visibility, body FROM said)`;
const KEEP_AND_INDEX = `
  WITH said AS (
    INSERT INTO message (id, request_id, author_id, side, visibility, department_id, body, channel, occurred_at,
                         created_at, digest)
    VALUES ($4, $3, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    RETURNING id, request_id, visibility, body),
  ${index('WHERE t.request_id = $3', wordsOfText(`${WITH_THE_NEW} AS messages`))}`;

/** Updates the search index within the act that wrote the text. */
@Injectable()
export class RequestSearchIndex {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async index(requestId: string): Promise<void> {
    await this.database.query(INDEX_ONE, [...this.parameters, requestId]);
  }

  /** Indexes many requests, whose texts and messages are already written. */
  async indexAll(requestIds: readonly string[]): Promise<void> {
    await this.database.query(INDEX_SOME, [...this.parameters, requestIds]);
  }

  /** Inserts a message and updates the search index, in one statement. */
  async keep(message: Message): Promise<void> {
    const { id, requestId, authorId, side, visibility, departmentId, body, channel } = message;
    const { occurredAt, createdAt, digest } = message;
    await this.database.query(KEEP_AND_INDEX, [
      ...this.parameters,
      ...[requestId, id, authorId, side, visibility, departmentId, body, channel, occurredAt, createdAt, digest],
    ]);
  }

  /**
   * Rebuilds the index from all texts. Texts without a language are read in the configured language, which may have
   * changed.
   */
  @Transactional()
  async rebuild(): Promise<void> {
    await this.database.execute('DELETE FROM request_search');
    await this.database.execute('DELETE FROM search_word');
    await this.database.query(INDEX_ALL, this.parameters);
  }

  private get parameters(): unknown[] {
    return [this.config.requestLanguage, FINDABLE_CHARACTERS];
  }
}
