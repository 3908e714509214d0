import { MigrationInterface, QueryRunner } from 'typeorm';

/** Small numbers count the people who acted on a request for its provider, and not only the one it is assigned to. */
export class NoteWhoseHandsWorked1700000176100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE request ADD COLUMN hand_ids uuid[] NOT NULL DEFAULT '{}';
      UPDATE request SET hand_ids = hands.ids
        FROM (SELECT stream_id, array_agg(DISTINCT person ORDER BY person) AS ids
                FROM event
               CROSS JOIN LATERAL (VALUES (CASE WHEN side = 'PROVIDER' THEN actor_id END),
                                          (CASE WHEN type = 'request.assigned'
                                                THEN CAST(payload ->> 'assigneeId' AS uuid) END)) AS hand (person)
               WHERE stream_kind = 'request' AND person IS NOT NULL
               GROUP BY stream_id) AS hands
       WHERE request.id = hands.stream_id;
      ALTER TABLE request ALTER COLUMN hand_ids DROP DEFAULT;
      ${COUNTED_REQUEST}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW counted_request;
      ALTER TABLE request DROP COLUMN hand_ids;
      ${COUNTED_REQUEST}
      GRANT SELECT ON counted_request TO lockstep_app;
    `);
  }
}

/** With the columns that the table has at this moment. */
const COUNTED_REQUEST = `
  CREATE OR REPLACE VIEW counted_request AS
  SELECT r.*
    FROM request r
   WHERE r.submitted_at IS NOT NULL
     AND r.state NOT IN ('DRAFT', 'MERGED')
     AND NOT (r.state = 'CANCELLED' AND r.first_responded_at IS NULL)
     AND (NOT r.awaits_named
          OR EXISTS (SELECT FROM request taken
                      WHERE taken.duplicate_of_id = r.id AND taken.state = 'MERGED' AND NOT taken.awaits_named));`;
