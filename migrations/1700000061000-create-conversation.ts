import { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions, holds, transfers and logged work on requests. */
export class CreateConversation1700000061000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE question (
        id                   uuid        CONSTRAINT question_pk PRIMARY KEY,
        request_id           uuid        NOT NULL CONSTRAINT question_request_fk REFERENCES request (id) DEFERRABLE,
        message_id           uuid        NOT NULL CONSTRAINT question_message_fk REFERENCES message (id),
        asked_by_id          uuid        NOT NULL CONSTRAINT question_asked_by_fk REFERENCES user_account (id),
        asked_at             timestamptz NOT NULL,
        reply_target_seconds integer     CONSTRAINT question_target_positive CHECK (reply_target_seconds > 0),
        reply_message_id     uuid        CONSTRAINT question_reply_fk REFERENCES message (id),
        settled_at           timestamptz,
        outcome              text        CONSTRAINT question_outcome_known CHECK (outcome IN ('REPLIED', 'WITHDRAWN', 'CLOSED')),
        CONSTRAINT question_settled_whole CHECK ((settled_at IS NULL) = (outcome IS NULL)),
        CONSTRAINT question_replied_with_words CHECK ((outcome IS NOT DISTINCT FROM 'REPLIED') = (reply_message_id IS NOT NULL))
      );
      CREATE INDEX question_of_request ON question (request_id, asked_at, id);

      CREATE TABLE hold (
        id            uuid        CONSTRAINT hold_pk PRIMARY KEY,
        request_id    uuid        NOT NULL CONSTRAINT hold_request_fk REFERENCES request (id) DEFERRABLE,
        reason        text        NOT NULL,
        reference     text        NOT NULL,
        review_at     timestamptz NOT NULL,
        started_at    timestamptz NOT NULL,
        started_by_id uuid        NOT NULL CONSTRAINT hold_started_by_fk REFERENCES user_account (id),
        ended_at      timestamptz,
        CONSTRAINT hold_ends_after_it_starts CHECK (review_at > started_at AND (ended_at IS NULL OR ended_at >= started_at))
      );
      CREATE UNIQUE INDEX hold_one_at_a_time ON hold (request_id) WHERE ended_at IS NULL;
      CREATE INDEX hold_of_request ON hold (request_id, started_at);

      CREATE TABLE transfer (
        id                 uuid        CONSTRAINT transfer_pk PRIMARY KEY,
        request_id         uuid        NOT NULL CONSTRAINT transfer_request_fk REFERENCES request (id) DEFERRABLE,
        from_department_id uuid        NOT NULL CONSTRAINT transfer_from_fk REFERENCES department (id),
        to_department_id   uuid        NOT NULL CONSTRAINT transfer_to_fk REFERENCES department (id),
        reason             text        NOT NULL,
        offered_at         timestamptz NOT NULL,
        offered_by_id      uuid        NOT NULL CONSTRAINT transfer_offered_by_fk REFERENCES user_account (id),
        settled_at         timestamptz,
        outcome            text        CONSTRAINT transfer_outcome_known CHECK (outcome IN ('ACCEPTED', 'REFUSED', 'LAPSED')),
        refusal_reason     text,
        leg_target_seconds integer     CONSTRAINT transfer_target_positive CHECK (leg_target_seconds > 0),
        CONSTRAINT transfer_goes_elsewhere CHECK (from_department_id <> to_department_id),
        CONSTRAINT transfer_settled_whole CHECK ((settled_at IS NULL) = (outcome IS NULL)),
        CONSTRAINT transfer_refused_with_a_reason CHECK ((outcome IS NOT DISTINCT FROM 'REFUSED') = (refusal_reason IS NOT NULL))
      );
      CREATE UNIQUE INDEX transfer_one_at_a_time ON transfer (request_id) WHERE settled_at IS NULL;
      CREATE INDEX transfer_of_request ON transfer (request_id, offered_at);

      CREATE TABLE work_log (
        id            uuid        CONSTRAINT work_log_pk PRIMARY KEY,
        request_id    uuid        NOT NULL CONSTRAINT work_log_request_fk REFERENCES request (id) DEFERRABLE,
        user_id       uuid        NOT NULL CONSTRAINT work_log_user_fk REFERENCES user_account (id),
        department_id uuid        NOT NULL CONSTRAINT work_log_department_fk REFERENCES department (id),
        minutes       integer     NOT NULL CONSTRAINT work_log_within_a_day CHECK (minutes BETWEEN 1 AND 1440),
        note          text        NOT NULL,
        worked_on     date        NOT NULL,
        created_at    timestamptz NOT NULL
      );
      CREATE INDEX work_log_of_request ON work_log (request_id, id);

      GRANT SELECT, INSERT, UPDATE (settled_at, outcome, reply_message_id) ON question TO lockstep_app;
      GRANT SELECT, INSERT, UPDATE (ended_at) ON hold TO lockstep_app;
      GRANT SELECT, INSERT, UPDATE (settled_at, outcome, refusal_reason, leg_target_seconds) ON transfer TO lockstep_app;
      GRANT SELECT, INSERT ON work_log TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE work_log; DROP TABLE transfer; DROP TABLE hold; DROP TABLE question');
  }
}
