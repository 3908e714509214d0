import { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that a holder passes on, requests put aside for a while, reminders, and what leads are called in for. */
export class NoteHelpOnRequests1700000067000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE request
        ADD COLUMN parent_id uuid CONSTRAINT request_parent_fk REFERENCES request (id) DEFERRABLE,
        ADD COLUMN snoozed_until timestamptz,
        ADD COLUMN reminder_count integer NOT NULL DEFAULT 0,
        ADD COLUMN reminded_at timestamptz,
        ADD CONSTRAINT request_not_its_own_parent CHECK (parent_id <> id),
        ADD CONSTRAINT request_reminded_whole CHECK ((reminder_count = 0) = (reminded_at IS NULL));
      ALTER TABLE request ALTER COLUMN reminder_count DROP DEFAULT;
      CREATE INDEX request_of_parent ON request (parent_id) WHERE parent_id IS NOT NULL;

      CREATE TABLE escalation (
        id                uuid        CONSTRAINT escalation_pk PRIMARY KEY,
        request_id        uuid        NOT NULL CONSTRAINT escalation_request_fk REFERENCES request (id) DEFERRABLE,
        kind              text        NOT NULL CONSTRAINT escalation_kind_known CHECK (kind IN ('REQUEST', 'DECLINE')),
        side              text        NOT NULL
                          CONSTRAINT escalation_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
        reason            text        NOT NULL,
        raised_by_id      uuid        NOT NULL CONSTRAINT escalation_raiser_fk REFERENCES user_account (id),
        raised_at         timestamptz NOT NULL,
        outcome           text        CONSTRAINT escalation_outcome_known
                          CHECK (outcome IN ('ANSWERED', 'UPHELD', 'REVERSED', 'LAPSED')),
        answer_message_id uuid        CONSTRAINT escalation_answer_fk REFERENCES message (id),
        settled_by_id     uuid        CONSTRAINT escalation_settler_fk REFERENCES user_account (id),
        settled_at        timestamptz,
        CONSTRAINT escalation_settled_whole CHECK ((settled_at IS NULL) = (outcome IS NULL)),
        CONSTRAINT escalation_answered_with_words
          CHECK ((outcome IS NULL OR outcome = 'LAPSED') = (answer_message_id IS NULL)),
        CONSTRAINT escalation_decline_by_requester CHECK (kind = 'REQUEST' OR side = 'REQUESTER')
      );
      CREATE INDEX escalation_of_request ON escalation (request_id, raised_at, id);
      CREATE UNIQUE INDEX escalation_open_once ON escalation (request_id) WHERE settled_at IS NULL;

      GRANT SELECT, INSERT, UPDATE (outcome, answer_message_id, settled_by_id, settled_at) ON escalation TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE escalation;
      ALTER TABLE request
        DROP COLUMN reminded_at, DROP COLUMN reminder_count, DROP COLUMN snoozed_until, DROP COLUMN parent_id;
    `);
  }
}
