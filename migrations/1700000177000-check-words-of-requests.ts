import { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of a request's row are checked by the database too: a typing error in SQL by hand is refused. */
export class CheckWordsOfRequests1700000177000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE request
        ADD CONSTRAINT request_state_known CHECK (state IN ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'IN_PROGRESS',
          'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING', 'RESOLVED', 'CLOSED', 'CANCELLED', 'DECLINED',
          'EXPIRED', 'MERGED', 'LEFT_OPEN')),
        ADD CONSTRAINT request_resume_state_known CHECK (resume_state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS')),
        ADD CONSTRAINT request_ball_known CHECK (ball IN ('REQUESTER', 'PROVIDER', 'EXTERNAL', 'NOBODY')),
        ADD CONSTRAINT request_channel_known CHECK (channel IN ('portal', 'email', 'phone', 'in_person', 'chat'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE request
        DROP CONSTRAINT request_state_known,
        DROP CONSTRAINT request_resume_state_known,
        DROP CONSTRAINT request_ball_known,
        DROP CONSTRAINT request_channel_known;
    `);
  }
}
