import { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements between departments: their negotiations, drafts, versions, reviews and ends. */
export class CreateAgreements1700000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agreement (
        id                      uuid        CONSTRAINT agreement_pk PRIMARY KEY,
        requester_department_id uuid        NOT NULL CONSTRAINT agreement_requester_fk REFERENCES department (id),
        provider_department_id  uuid        NOT NULL CONSTRAINT agreement_provider_fk REFERENCES department (id),
        -- Null: all services of the provider that have no agreement of their own.
        service_id              uuid        CONSTRAINT agreement_service_fk REFERENCES service (id),
        -- The version that the departments were last notified of as in force, so that each change is notified once.
        active_version_id       uuid,
        extended_since          timestamptz,
        review_due_at           timestamptz,
        created_at              timestamptz NOT NULL,
        CONSTRAINT agreement_of_two CHECK (requester_department_id <> provider_department_id),
        CONSTRAINT agreement_extends_a_version CHECK (extended_since IS NULL OR active_version_id IS NOT NULL),
        CONSTRAINT agreement_scope_once
          UNIQUE NULLS NOT DISTINCT (requester_department_id, provider_department_id, service_id)
      );
      CREATE INDEX agreement_of_provider ON agreement (provider_department_id, id);
      GRANT SELECT, INSERT, UPDATE ON agreement TO lockstep_app;

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
        CONSTRAINT negotiation_ends_by_itself
          CHECK ((deadline IS NULL) = (state NOT IN ('OPEN', 'DECLINED', 'ESCALATED'))),
        CONSTRAINT negotiation_closed_whole CHECK ((closed_at IS NULL) = (deadline IS NOT NULL)),
        CONSTRAINT negotiation_settled_whole CHECK ((settlement IS NOT NULL) = (state IN ('ACCEPTED', 'IMPOSED')))
      );
      CREATE INDEX negotiation_of_agreement ON negotiation (agreement_id, id);
      CREATE INDEX negotiation_by_state ON negotiation (state, id);
      -- One open negotiation at a time: the second proposal is refused, and its author counters the first.
      CREATE UNIQUE INDEX negotiation_open_once ON negotiation (agreement_id) WHERE closed_at IS NULL;
      GRANT SELECT, INSERT, UPDATE ON negotiation TO lockstep_app;

      CREATE TABLE agreement_draft (
        id                      uuid        CONSTRAINT agreement_draft_pk PRIMARY KEY,
        -- The department of the two that writes it; nobody else ever sees it.
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

      CREATE FUNCTION refuse_rewriting_terms() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what was proposed or agreed on never changes' USING ERRCODE = 'insufficient_privilege';
      END $$;

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
      CREATE TRIGGER proposal_is_final BEFORE UPDATE OR DELETE ON proposal
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_terms();
      GRANT SELECT, INSERT ON proposal TO lockstep_app;

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
        -- A negotiation has at most one winner, whatever the application believes.
        negotiation_id  uuid        NOT NULL CONSTRAINT agreement_version_negotiation_fk REFERENCES negotiation (id)
                                    CONSTRAINT agreement_version_one_winner UNIQUE,
        proposal_number integer,
        accepted_by_id  uuid        NOT NULL CONSTRAINT agreement_version_accepted_by_fk REFERENCES user_account (id),
        created_at      timestamptz NOT NULL,
        CONSTRAINT agreement_version_number_once UNIQUE (agreement_id, number),
        CONSTRAINT agreement_version_lasts CHECK (effective_to > effective_from)
      );
      CREATE TRIGGER agreement_version_is_final BEFORE UPDATE OR DELETE ON agreement_version
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_terms();
      GRANT SELECT, INSERT ON agreement_version TO lockstep_app;

      -- The two tables refer to each other.
      ALTER TABLE agreement
        ADD CONSTRAINT agreement_active_version_fk FOREIGN KEY (active_version_id) REFERENCES agreement_version (id);

      CREATE TABLE agreement_review (
        id                        uuid        CONSTRAINT agreement_review_pk PRIMARY KEY,
        agreement_id              uuid        NOT NULL CONSTRAINT agreement_review_agreement_fk REFERENCES agreement (id),
        version_id                uuid        NOT NULL CONSTRAINT agreement_review_version_fk REFERENCES agreement_version (id),
        cause                     text        NOT NULL CONSTRAINT agreement_review_cause_known
                                  CHECK (cause IN ('PERIOD', 'IMPOSED', 'ATTAINMENT', 'SIDE')),
        -- The reason of a side, and the attainment that caused the review.
        reason                    text,
        figures                   jsonb,
        opened_by_id              uuid        CONSTRAINT agreement_review_opener_fk REFERENCES user_account (id),
        opened_at                 timestamptz NOT NULL,
        requester_confirmed_by_id uuid        CONSTRAINT agreement_review_requester_fk REFERENCES user_account (id),
        provider_confirmed_by_id  uuid        CONSTRAINT agreement_review_provider_fk REFERENCES user_account (id),
        closed_at                 timestamptz,
        outcome                   text        CONSTRAINT agreement_review_outcome_known
                                  CHECK (outcome IN ('CONFIRMED', 'KEPT', 'SUPERSEDED', 'ENDED')),
        CONSTRAINT agreement_review_closed_whole CHECK ((closed_at IS NULL) = (outcome IS NULL)),
        CONSTRAINT agreement_review_of_two_persons CHECK (requester_confirmed_by_id <> provider_confirmed_by_id)
      );
      CREATE UNIQUE INDEX agreement_review_open_once ON agreement_review (agreement_id) WHERE closed_at IS NULL;
      CREATE INDEX agreement_review_of_agreement ON agreement_review (agreement_id, id);
      GRANT SELECT, INSERT, UPDATE ON agreement_review TO lockstep_app;

      CREATE TABLE agreement_termination (
        id             uuid        CONSTRAINT agreement_termination_pk PRIMARY KEY,
        agreement_id   uuid        NOT NULL CONSTRAINT agreement_termination_agreement_fk REFERENCES agreement (id),
        -- It ends this version and all before it, and none that is agreed on later.
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
      DROP TABLE agreement_termination, agreement_review;
      ALTER TABLE agreement DROP CONSTRAINT agreement_active_version_fk;
      DROP TABLE agreement_version, proposal, agreement_draft, negotiation, agreement;
      DROP FUNCTION refuse_rewriting_terms;
    `);
  }
}
