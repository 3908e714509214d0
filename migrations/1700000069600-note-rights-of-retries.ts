import { MigrationInterface, QueryRunner } from 'typeorm';

/** With what rights an answer was given, so that it is not told once more to who has lost one of them. */
export class NoteRightsOfRetries1700000069600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE idempotency_key ADD COLUMN rights text[] NOT NULL DEFAULT '{}';
      ALTER TABLE idempotency_key ALTER COLUMN rights DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_key DROP COLUMN rights');
  }
}
