import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The view `counted_request` looked up, for each request that awaits the named person, the requests merged into it. The
 * planner expected this look-up for every request, so it took a scan for a hundred times as costly as it is and read
 * requests one by one instead. Now the few such requests are found once for each statement.
 */
export class CountRequestsAtOneCost1700000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW counted_request AS
      SELECT r.*
        FROM request r
       WHERE r.submitted_at IS NOT NULL
         AND r.state NOT IN ('DRAFT', 'MERGED')
         AND NOT (r.state = 'CANCELLED' AND r.first_responded_at IS NULL)
         AND (NOT r.awaits_named
              OR r.id = ANY (ARRAY(SELECT original.id
                                     FROM request original
                                     JOIN request taken ON taken.duplicate_of_id = original.id
                                    WHERE original.awaits_named AND taken.state = 'MERGED' AND NOT taken.awaits_named)));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW counted_request AS
      SELECT r.*
        FROM request r
       WHERE r.submitted_at IS NOT NULL
         AND r.state NOT IN ('DRAFT', 'MERGED')
         AND NOT (r.state = 'CANCELLED' AND r.first_responded_at IS NULL)
         AND (NOT r.awaits_named
              OR EXISTS (SELECT FROM request taken
                          WHERE taken.duplicate_of_id = r.id AND taken.state = 'MERGED' AND NOT taken.awaits_named));
    `);
  }
}
