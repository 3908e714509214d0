import { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements between departments, with their negotiations. */
export class CreateAgreements1700000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agreement (
        id                      uuid        CONSTRAINT agreement_pk PRIMARY KEY,
        requester_department_id uuid        NOT NULL CONSTRAINT agreement_requester_fk REFERENCES department (id),
        provider_department_id  uuid        NOT NULL CONSTRAINT agreement_provider_fk REFERENCES department (id),
        -- Null: all services of the provider that have no agreement of their own.
        service_id              uuid        CONSTRAINT agreement_service_fk REFERENCES service (id),
        created_at              timestamptz NOT NULL,
        CONSTRAINT agreement_of_two CHECK (requester_department_id <> provider_department_id),
        CONSTRAINT agreement_scope_once
          UNIQUE NULLS NOT DISTINCT (requester_department_id, provider_department_id, service_id)
      );
      CREATE INDEX agreement_of_provider ON agreement (provider_department_id, id);

      CREATE TABLE negotiation (
        id              uuid        CONSTRAINT negotiation_pk PRIMARY KEY,
        agreement_id    uuid        NOT NULL CONSTRAINT negotiation_agreement_fk REFERENCES agreement (id),
        opened_by_side  text        NOT NULL CONSTRAINT negotiation_opener_known
                        CHECK (opened_by_side IN ('REQUESTER', 'PROVIDER')),
        state           text        NOT NULL CONSTRAINT negotiation_state_known
                        CHECK (state IN ('OPEN', 'DECLINED', 'ESCALATED', 'ACCEPTED', 'IMPOSED', 'DEFAULT_POLICY',
                                         'VERSION_KEPT', 'WITHDRAWN', 'CLOSED')),
        turn_of         text        CONSTRAINT negotiation_turn_known CHECK (turn_of IN ('REQUESTER', 'PROVIDER')),
        deadline        timestamptz,
        settlement      jsonb,
        steps           jsonb       NOT NULL,
        opened_at       timestamptz NOT NULL,
        closed_at       timestamptz,
        version         integer     NOT NULL,
        CONSTRAINT negotiation_ends_by_itself CHECK ((deadline IS NULL) = (state NOT IN ('OPEN', 'DECLINED', 'ESCALATED'))),
        CONSTRAINT negotiation_closed_whole CHECK ((closed_at IS NULL) = (deadline IS NOT NULL)),
        CONSTRAINT negotiation_settled_whole CHECK ((settlement IS NOT NULL) = (state IN ('ACCEPTED', 'IMPOSED')))
      );
      CREATE INDEX negotiation_of_agreement ON negotiation (agreement_id, id);
      CREATE INDEX negotiation_by_state ON negotiation (state, id);
      -- One table to sit at: who comes second is told to counter what lies there.
      CREATE UNIQUE INDEX negotiation_open_once ON negotiation (agreement_id) WHERE closed_at IS NULL;

      CREATE TABLE proposal (
        id             uuid        CONSTRAINT proposal_pk PRIMARY KEY,
        negotiation_id uuid        NOT NULL CONSTRAINT proposal_negotiation_fk REFERENCES negotiation (id),
        number         integer     NOT NULL CONSTRAINT proposal_number_counts CHECK (number >= 1),
        side           text        NOT NULL CONSTRAINT proposal_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
        author_id      uuid        NOT NULL CONSTRAINT proposal_author_fk REFERENCES user_account (id),
        terms          jsonb       NOT NULL,
        hash           text        NOT NULL CONSTRAINT proposal_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
        reason         text,
        joint          boolean     NOT NULL,
        made_at        timestamptz NOT NULL,
        CONSTRAINT proposal_number_once UNIQUE (negotiation_id, number)
      );

      CREATE TABLE agreement_version (
        id              uuid        CONSTRAINT agreement_version_pk PRIMARY KEY,
        agreement_id    uuid        NOT NULL CONSTRAINT agreement_version_agreement_fk REFERENCES agreement (id),
        number          integer     NOT NULL CONSTRAINT agreement_version_number_counts CHECK (number >= 1),
        terms           jsonb       NOT NULL,
        hash            text        NOT NULL CONSTRAINT agreement_version_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
        effective_from  timestamptz NOT NULL,
        -- The end that was agreed on; a later version ends it as well.
        effective_to    timestamptz,
        origin          text        NOT NULL CONSTRAINT agreement_version_origin_known
                        CHECK (origin IN ('AGREED', 'JOINT_TEXT', 'IMPOSED')),
        -- Two parties never both win a negotiation, whatever the application believes.
        negotiation_id  uuid        NOT NULL CONSTRAINT agreement_version_negotiation_fk REFERENCES negotiation (id)
                                    CONSTRAINT agreement_version_one_winner UNIQUE,
        proposal_number integer,
        accepted_by_id  uuid        NOT NULL CONSTRAINT agreement_version_accepted_by_fk REFERENCES user_account (id),
        created_at      timestamptz NOT NULL,
        CONSTRAINT agreement_version_number_once UNIQUE (agreement_id, number),
        CONSTRAINT agreement_version_lasts CHECK (effective_to > effective_from)
      );

      CREATE FUNCTION refuse_rewriting_terms() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what was proposed or agreed on never changes' USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER proposal_is_final BEFORE UPDATE OR DELETE ON proposal
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_terms();
      CREATE TRIGGER agreement_version_is_final BEFORE UPDATE OR DELETE ON agreement_version
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_terms();

      -- An agreement is never updated, but only who may update a row may lock it.
      GRANT SELECT, INSERT, UPDATE ON agreement, negotiation TO lockstep_app;
      GRANT SELECT, INSERT ON proposal, agreement_version TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE agreement_version;
      DROP TABLE proposal;
      DROP TABLE negotiation;
      DROP TABLE agreement;
      DROP FUNCTION refuse_rewriting_terms();
    `);
  }
}
