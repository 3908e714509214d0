import { MigrationInterface, QueryRunner } from 'typeorm';

/** A file may be its department's own, as a note is. */
export class KeepInternalFiles1700000146000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE attachment
        ADD COLUMN visibility text NOT NULL DEFAULT 'SHARED'
          CONSTRAINT attachment_visibility_known CHECK (visibility IN ('SHARED', 'INTERNAL'));
      ALTER TABLE attachment ALTER COLUMN visibility DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE attachment DROP COLUMN visibility');
  }
}
