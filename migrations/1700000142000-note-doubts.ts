import { MigrationInterface, QueryRunner } from 'typeorm';

/** When the requester last wrote after the answer without confirming or reopening: the answer is in doubt from then on. */
export class NoteDoubts1700000142000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE request ADD COLUMN doubted_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE request DROP COLUMN doubted_at');
  }
}
