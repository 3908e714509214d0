import { MigrationInterface, QueryRunner } from 'typeorm';

/** When people are away, and who stands in for them. */
export class CreateAbsences1700000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE absence (
        id            uuid        CONSTRAINT absence_pk PRIMARY KEY,
        user_id       uuid        NOT NULL CONSTRAINT absence_user_fk REFERENCES user_account (id),
        -- Half-open: back at this instant.
        begins_at     timestamptz NOT NULL,
        ends_at       timestamptz NOT NULL,
        substitute_id uuid        CONSTRAINT absence_substitute_fk REFERENCES user_account (id),
        withdrawn_at  timestamptz,
        created_at    timestamptz NOT NULL,
        CONSTRAINT absence_forward CHECK (begins_at < ends_at),
        CONSTRAINT absence_substitute_other CHECK (substitute_id <> user_id)
      );
      CREATE INDEX absence_by_user ON absence (user_id, begins_at) WHERE withdrawn_at IS NULL;
      CREATE INDEX absence_by_substitute ON absence (substitute_id, begins_at) WHERE withdrawn_at IS NULL;

      GRANT SELECT, INSERT, UPDATE ON absence TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE absence');
  }
}
