import { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a timer failed the last time, for whoever looks at the parked ones. */
export class NoteTimerFailures1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE timer ADD COLUMN failure text;
      CREATE INDEX timer_parked ON timer (parked_at, id) WHERE parked_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX timer_parked; ALTER TABLE timer DROP COLUMN failure');
  }
}
