import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reports read answers by their instant, and a few kinds of events of all requests. Without these indexes they read every
 * request, or several events of each request one by one.
 */
export class FindFactsOfReports1700000301000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Requests by their last answer, or by their end without one.
      CREATE INDEX request_resolved         ON request (resolved_at) WHERE resolved_at IS NOT NULL;
      CREATE INDEX request_ended_unanswered ON request (ended_at)    WHERE resolved_at IS NULL AND ended_at IS NOT NULL;

      -- All answers; the index has all that a report reads of them.
      CREATE INDEX event_answer ON event (occurred_at) INCLUDE (stream_id, sequence) WHERE type = 'request.resolved';

      -- Requests that were incomplete when they were sent, and acceptances that thank for a request.
      CREATE INDEX event_incomplete ON event (stream_id)
        WHERE type = 'request.submitted' AND CAST(payload ->> 'incomplete' AS boolean);
      CREATE INDEX event_thanks ON event (stream_id, occurred_at)
        WHERE type = 'request.accepted' AND CAST(payload ->> 'withWords' AS boolean);

      -- Whatever both sides can read on a request apart from its answer, and the changes that may need an explanation.
      CREATE INDEX event_with_words ON event (stream_id)
        WHERE stream_kind = 'request' AND type <> 'request.resolved' AND payload ->> 'messageId' IS NOT NULL
              AND payload ->> 'visibility' IS DISTINCT FROM 'INTERNAL';
      CREATE INDEX event_to_explain ON event (stream_id)
        WHERE type IN ('request.transfer_withdrawn', 'request.parted', 'request.question_withdrawn', 'request.resumed');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX event_to_explain, event_with_words, event_thanks, event_incomplete, event_answer;
      DROP INDEX request_ended_unanswered, request_resolved;
    `);
  }
}
