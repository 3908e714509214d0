import { MigrationInterface, QueryRunner } from 'typeorm';

/** What departments say of the times they missed. The latest word on a clock holds; the earlier ones stay. */
export class CreateMissExplanations1700000178110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE miss_explanation (
        id            uuid        CONSTRAINT miss_explanation_pk PRIMARY KEY,
        request_id    uuid        NOT NULL CONSTRAINT miss_explanation_request_fk REFERENCES request (id) DEFERRABLE,
        clock         text        NOT NULL CONSTRAINT miss_explanation_clock_known CHECK (clock IN ('FR', 'RES')),
        department_id uuid        NOT NULL CONSTRAINT miss_explanation_department_fk REFERENCES department (id),
        word          text        NOT NULL CONSTRAINT miss_explanation_word_known
                                  CHECK (word IN ('CAPACITY', 'ABSENCE', 'OTHERS', 'COMPLEXITY', 'UNCLEAR', 'OVERLOOKED', 'OTHER')),
        explanation   text        NOT NULL,
        -- Why the cause that was found does not hold; null: it is not disputed.
        dispute       text,
        told_by_id    uuid        NOT NULL CONSTRAINT miss_explanation_told_by_fk REFERENCES user_account (id),
        told_at       timestamptz NOT NULL,
        CONSTRAINT miss_explanation_disputes_causes CHECK (dispute IS NULL OR clock = 'RES')
      );
      CREATE INDEX miss_explanation_of_clock ON miss_explanation (request_id, clock, id);
      GRANT SELECT, INSERT ON miss_explanation TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE miss_explanation');
  }
}
