import { MigrationInterface, QueryRunner } from 'typeorm';

/** How a request kept the duties that its agreement lays on whoever asks, and how long its answer may be doubted. */
export class NoteDutiesOfRequesters1700000069000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE request
        -- Null: none was in force when it was sent.
        ADD COLUMN agreement_id uuid CONSTRAINT request_agreement_fk REFERENCES agreement (id),
        ADD COLUMN late_raise   boolean NOT NULL DEFAULT false,
        ADD COLUMN over_quota   boolean NOT NULL DEFAULT false,
        ADD COLUMN reopen_window_working_days integer
            CONSTRAINT request_reopen_window_positive CHECK (reopen_window_working_days > 0);
      ALTER TABLE request ALTER COLUMN late_raise DROP DEFAULT, ALTER COLUMN over_quota DROP DEFAULT;
      -- A quota counts what was sent under one agreement since Monday.
      CREATE INDEX request_under_agreement ON request (agreement_id, submitted_at) WHERE agreement_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX request_under_agreement;
      ALTER TABLE request
        DROP COLUMN reopen_window_working_days, DROP COLUMN over_quota, DROP COLUMN late_raise, DROP COLUMN agreement_id;
    `);
  }
}
