import { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts that people have typed and not sent yet. They are private, lose their worth soon, and are no history. */
export class CreateDraftTexts1700000263000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE draft_text (
        person_id  uuid        NOT NULL CONSTRAINT draft_text_person_fk REFERENCES user_account (id),
        key        text        NOT NULL,
        text       text        NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT draft_text_pk PRIMARY KEY (person_id, key)
      );
      CREATE INDEX draft_text_of_person ON draft_text (person_id, updated_at DESC, key);
      -- The sweep deletes the oldest.
      CREATE INDEX draft_text_oldest ON draft_text (updated_at);
      GRANT SELECT, INSERT, UPDATE (text, updated_at), DELETE ON draft_text TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE draft_text');
  }
}
