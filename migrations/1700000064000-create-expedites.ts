import { MigrationInterface, QueryRunner } from 'typeorm';

/** Expedites: the person who asked, the reason, and the two leads who agreed. */
export class CreateExpedites1700000064000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE expedite (
        id                       uuid        CONSTRAINT expedite_pk PRIMARY KEY,
        request_id               uuid        NOT NULL CONSTRAINT expedite_request_fk REFERENCES request (id) DEFERRABLE,
        side                     text        NOT NULL
                                 CONSTRAINT expedite_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
        asked_by_id              uuid        NOT NULL CONSTRAINT expedite_asker_fk REFERENCES user_account (id),
        asked_at                 timestamptz NOT NULL,
        reason                   text        NOT NULL,
        priority                 text        CONSTRAINT expedite_priority_known
                                 CHECK (priority IN ('P1', 'P2', 'P3', 'P4')),
        state                    text        NOT NULL CONSTRAINT expedite_state_known
                                 CHECK (state IN ('ASKED', 'APPROVED', 'REFUSED', 'LAPSED')),
        requester_approved_by_id uuid        CONSTRAINT expedite_requester_lead_fk REFERENCES user_account (id),
        requester_approved_at    timestamptz,
        provider_approved_by_id  uuid        CONSTRAINT expedite_provider_lead_fk REFERENCES user_account (id),
        provider_approved_at     timestamptz,
        refused_by_id            uuid        CONSTRAINT expedite_refuser_fk REFERENCES user_account (id),
        refusal                  text,
        settled_at               timestamptz,
        -- It takes two people, one of each department.
        CONSTRAINT expedite_two_persons CHECK (requester_approved_by_id <> provider_approved_by_id),
        CONSTRAINT expedite_requester_approval_whole
          CHECK ((requester_approved_by_id IS NULL) = (requester_approved_at IS NULL)),
        CONSTRAINT expedite_provider_approval_whole
          CHECK ((provider_approved_by_id IS NULL) = (provider_approved_at IS NULL)),
        CONSTRAINT expedite_approved_by_both CHECK (state <> 'APPROVED'
          OR requester_approved_by_id IS NOT NULL AND provider_approved_by_id IS NOT NULL),
        CONSTRAINT expedite_refused_with_words
          CHECK ((state = 'REFUSED') = (refused_by_id IS NOT NULL) AND (state = 'REFUSED') = (refusal IS NOT NULL)),
        CONSTRAINT expedite_settled_whole CHECK ((state = 'ASKED') = (settled_at IS NULL))
      );
      CREATE INDEX expedite_of_request ON expedite (request_id, asked_at);
      -- One at a time: who comes second is shown the first.
      CREATE UNIQUE INDEX expedite_standing_once ON expedite (request_id) WHERE state IN ('ASKED', 'APPROVED');

      GRANT SELECT, INSERT, UPDATE ON expedite TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE expedite');
  }
}
