import { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of a notice about a clock, and the collection of notices that are late after an outage. */
export class DetailNotices1700000141100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice
        -- Which clock, how much of it, from when to when; null where the sentence says it all.
        ADD COLUMN detail text,
        DROP CONSTRAINT notice_digest_known,
        -- TOGETHER: with whatever else is told of the same thing after an outage.
        ADD CONSTRAINT notice_digest_known CHECK (digest IN ('HOURLY', 'DAILY', 'TOGETHER'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE notice SET digest = NULL WHERE digest = 'TOGETHER';
      ALTER TABLE notice
        DROP COLUMN detail,
        DROP CONSTRAINT notice_digest_known,
        ADD CONSTRAINT notice_digest_known CHECK (digest IN ('HOURLY', 'DAILY'));
    `);
  }
}
