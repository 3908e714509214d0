import { MigrationInterface, QueryRunner } from 'typeorm';

/** The colleague who takes over from a person who left: also work that comes later. */
export class NoteHeirs1700000013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE user_account
        ADD COLUMN heir_id uuid CONSTRAINT user_account_heir_fk REFERENCES user_account (id),
        ADD CONSTRAINT user_account_heir_of_who_left CHECK (heir_id IS NULL OR deactivated_at IS NOT NULL),
        ADD CONSTRAINT user_account_heir_other CHECK (heir_id <> id);
      CREATE INDEX user_account_by_heir ON user_account (heir_id) WHERE heir_id IS NOT NULL;

      -- Those who left before were named in history already.
      UPDATE user_account
         SET heir_id = last.heir_id
        FROM (SELECT DISTINCT ON (stream_id) stream_id, CAST(payload ->> 'handedOverToId' AS uuid) AS heir_id
                FROM event
               WHERE type = 'user.deactivated'
               ORDER BY stream_id, sequence DESC) AS last
       WHERE last.stream_id = user_account.id AND user_account.deactivated_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE user_account DROP COLUMN heir_id');
  }
}
