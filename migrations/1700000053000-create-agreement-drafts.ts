import { MigrationInterface, QueryRunner } from 'typeorm';

/** Terms that a department works on before the other one sees them. */
export class CreateAgreementDrafts1700000053000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agreement_draft (
        id                      uuid        CONSTRAINT agreement_draft_pk PRIMARY KEY,
        -- The one of the two that writes it; nobody else ever sees it.
        department_id           uuid        NOT NULL,
        requester_department_id uuid        NOT NULL CONSTRAINT agreement_draft_requester_fk REFERENCES department (id),
        provider_department_id  uuid        NOT NULL CONSTRAINT agreement_draft_provider_fk REFERENCES department (id),
        service_id              uuid        CONSTRAINT agreement_draft_service_fk REFERENCES service (id),
        terms                   jsonb       NOT NULL,
        author_id               uuid        NOT NULL CONSTRAINT agreement_draft_author_fk REFERENCES user_account (id),
        created_at              timestamptz NOT NULL,
        updated_at              timestamptz NOT NULL,
        version                 integer     NOT NULL,
        CONSTRAINT agreement_draft_of_a_side CHECK (department_id IN (requester_department_id, provider_department_id)),
        CONSTRAINT agreement_draft_of_two CHECK (requester_department_id <> provider_department_id)
      );
      CREATE INDEX agreement_draft_of_department ON agreement_draft (department_id, id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON agreement_draft TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agreement_draft');
  }
}
