import { MigrationInterface, QueryRunner } from 'typeorm';

/** Those who asked the same twice follow the request that goes on, and so do the links of its orders. */
export class FollowMergedRequests1700000143000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE request ADD COLUMN follower_ids uuid[] NOT NULL DEFAULT '{}';
      ALTER TABLE request ALTER COLUMN follower_ids DROP DEFAULT;
      CREATE INDEX request_of_duplicates ON request (duplicate_of_id) WHERE duplicate_of_id IS NOT NULL;

      ALTER TABLE order_link
        ADD COLUMN carried_from_id uuid CONSTRAINT order_link_carried_from_fk REFERENCES order_link (id);
      CREATE INDEX order_link_carried ON order_link (carried_from_id) WHERE carried_from_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_link DROP COLUMN carried_from_id;
      DROP INDEX request_of_duplicates;
      ALTER TABLE request DROP COLUMN follower_ids;
    `);
  }
}
