import { MigrationInterface, QueryRunner } from 'typeorm';

/** The life of an agreement after it was made: versions come into force and end, and either side may give notice. */
export class FollowAgreements1700000051000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE agreement
        -- What the departments were last told is in force, so that each turn is told once.
        ADD COLUMN active_version_id uuid CONSTRAINT agreement_active_version_fk REFERENCES agreement_version (id),
        ADD COLUMN extended_since    timestamptz,
        ADD COLUMN review_due_at     timestamptz,
        ADD CONSTRAINT agreement_extends_a_version CHECK (extended_since IS NULL OR active_version_id IS NOT NULL);

      CREATE TABLE agreement_termination (
        id             uuid        CONSTRAINT agreement_termination_pk PRIMARY KEY,
        agreement_id   uuid        NOT NULL CONSTRAINT agreement_termination_agreement_fk REFERENCES agreement (id),
        -- It ends this version and all before it; what is agreed on afterwards is not touched.
        version_number integer     NOT NULL,
        given_by_id    uuid        NOT NULL CONSTRAINT agreement_termination_giver_fk REFERENCES user_account (id),
        side           text        NOT NULL CONSTRAINT agreement_termination_side_known
                       CHECK (side IN ('REQUESTER', 'PROVIDER')),
        reason         text        NOT NULL,
        given_at       timestamptz NOT NULL,
        ends_at        timestamptz NOT NULL,
        CONSTRAINT agreement_termination_version_fk
          FOREIGN KEY (agreement_id, version_number) REFERENCES agreement_version (agreement_id, number),
        CONSTRAINT agreement_termination_gives_time CHECK (ends_at > given_at),
        CONSTRAINT agreement_termination_once UNIQUE (agreement_id, version_number)
      );
      CREATE TRIGGER agreement_termination_is_final BEFORE UPDATE OR DELETE ON agreement_termination
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_terms();
      GRANT SELECT, INSERT ON agreement_termination TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE agreement_termination;
      ALTER TABLE agreement
        DROP CONSTRAINT agreement_extends_a_version,
        DROP COLUMN review_due_at, DROP COLUMN extended_since, DROP COLUMN active_version_id;
    `);
  }
}
