import { MigrationInterface, QueryRunner } from 'typeorm';

/** A token that sets a new password, once. */
export class AllowResetTokens1700000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE token
        DROP CONSTRAINT token_kind_known,
        ADD CONSTRAINT token_kind_known CHECK (kind IN ('ACCESS', 'REFRESH', 'PERSONAL', 'INVITATION', 'RESET'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM token WHERE kind = 'RESET';
      ALTER TABLE token
        DROP CONSTRAINT token_kind_known,
        ADD CONSTRAINT token_kind_known CHECK (kind IN ('ACCESS', 'REFRESH', 'PERSONAL', 'INVITATION'));
    `);
  }
}
