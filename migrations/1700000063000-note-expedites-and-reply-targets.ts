import { MigrationInterface, QueryRunner } from 'typeorm';

/** The requester's reply target and the expedite on the row of a request, beside the due instants. */
export class NoteExpeditesAndReplyTargets1700000063000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE request
        ADD COLUMN reply_target_seconds integer
            CONSTRAINT request_reply_target_positive CHECK (reply_target_seconds > 0),
        ADD COLUMN expedited_at timestamptz;
      -- Counted by requester department and month; most requests are in no hurry.
      CREATE INDEX request_expedited ON request (requester_department_id, submitted_at) WHERE expedited_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX request_expedited;
      ALTER TABLE request DROP COLUMN expedited_at, DROP COLUMN reply_target_seconds;
    `);
  }
}
