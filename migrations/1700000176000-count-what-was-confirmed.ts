import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests that the provider raised for somebody count once that person has confirmed them. The view says for every report
 * which requests count; one that waits for its confirmation counts all the same while a counted one is merged into it.
 */
export class CountWhatWasConfirmed1700000176000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE request ADD COLUMN awaits_named boolean NOT NULL DEFAULT false;
      UPDATE request SET awaits_named = true
        FROM event
       WHERE event.stream_kind = 'request' AND event.stream_id = request.id
         AND event.type = 'request.submitted' AND event.side = 'PROVIDER'
         AND request.on_behalf_of_id IS NOT NULL AND NOT request.confirmed_on_behalf;
      ALTER TABLE request ALTER COLUMN awaits_named DROP DEFAULT;
      CREATE INDEX request_awaits_named ON request (submitted_at) WHERE awaits_named;

      CREATE VIEW counted_request AS
      SELECT r.*
        FROM request r
       WHERE r.submitted_at IS NOT NULL
         AND r.state NOT IN ('DRAFT', 'MERGED')
         AND NOT (r.state = 'CANCELLED' AND r.first_responded_at IS NULL)
         AND (NOT r.awaits_named
              OR EXISTS (SELECT FROM request taken
                          WHERE taken.duplicate_of_id = r.id AND taken.state = 'MERGED' AND NOT taken.awaits_named));
      GRANT SELECT ON counted_request TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW counted_request;
      ALTER TABLE request DROP COLUMN awaits_named;
    `);
  }
}
