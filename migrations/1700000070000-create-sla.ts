import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The terms of requests, their clocks and the use of their time, all of which can be computed from the history again; and
 * the departments' explanations of missed targets.
 */
export class CreateSla1700000070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE request_terms (
        request_id             uuid        CONSTRAINT request_terms_pk PRIMARY KEY
                                           CONSTRAINT request_terms_request_fk REFERENCES request (id) DEFERRABLE,
        source                 text        NOT NULL CONSTRAINT request_terms_source_known
                                           CHECK (source IN ('AGREEMENT', 'SERVICE_DEFAULT')),
        agreement_version_id   uuid        CONSTRAINT request_terms_agreement_version_fk
                                           REFERENCES agreement_version (id),
        first_response_seconds integer     CONSTRAINT request_terms_first_response_positive
                                           CHECK (first_response_seconds > 0),
        resolution_seconds     integer     NOT NULL CONSTRAINT request_terms_resolution_positive
                                           CHECK (resolution_seconds > 0),
        reply_seconds          integer     NOT NULL CONSTRAINT request_terms_reply_positive
                                           CHECK (reply_seconds > 0),
        why                    text        NOT NULL,
        pinned_at              timestamptz NOT NULL,
        CONSTRAINT request_terms_agreement_is_named CHECK ((source = 'AGREEMENT') = (agreement_version_id IS NOT NULL))
      );
      CREATE INDEX request_terms_of_version ON request_terms (agreement_version_id, request_id)
        WHERE agreement_version_id IS NOT NULL;
      GRANT SELECT, INSERT, UPDATE, DELETE ON request_terms TO lockstep_app;

      CREATE TABLE request_clock (
        request_id      uuid        NOT NULL CONSTRAINT request_clock_request_fk REFERENCES request (id) DEFERRABLE,
        kind            text        NOT NULL CONSTRAINT request_clock_kind_known
                        CHECK (kind IN ('FR', 'RES', 'REQ', 'LEG', 'E2E', 'NEG')),
        subject         text        NOT NULL,
        department_id   uuid        NOT NULL CONSTRAINT request_clock_department_fk REFERENCES department (id),
        state           text        NOT NULL CONSTRAINT request_clock_state_known
                        CHECK (state IN ('RUNNING', 'PAUSED', 'STOPPED')),
        target_seconds  integer,
        target_version  integer     NOT NULL,
        elapsed_seconds integer     NOT NULL CONSTRAINT request_clock_elapsed_not_negative
                        CHECK (elapsed_seconds >= 0),
        running_since   timestamptz,
        started_at      timestamptz NOT NULL,
        stopped_at      timestamptz,
        due_at          timestamptz,
        breach_at       timestamptz,
        breached_at     timestamptz,
        result          text        CONSTRAINT request_clock_result_known
                        CHECK (result IN ('MET', 'MISSED', 'MISSED_REQUESTER', 'NOT_COUNTED')),
        CONSTRAINT request_clock_pk PRIMARY KEY (request_id, kind, subject),
        CONSTRAINT request_clock_runs_since CHECK ((state = 'RUNNING') = (running_since IS NOT NULL)),
        CONSTRAINT request_clock_stopped_at CHECK ((state = 'STOPPED') = (stopped_at IS NOT NULL))
      );
      -- The clocks that a change of a department's calendar touches.
      CREATE INDEX request_clock_open_of_department ON request_clock (department_id) WHERE state <> 'STOPPED';
      -- The requests that were due in a period: the population of every attainment figure.
      CREATE INDEX request_clock_due ON request_clock (kind, due_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON request_clock TO lockstep_app;

      -- Each threshold is notified once: a second notice of it finds this row.
      CREATE TABLE told_threshold (
        request_id     uuid        NOT NULL CONSTRAINT told_threshold_request_fk REFERENCES request (id) DEFERRABLE,
        clock          text        NOT NULL CONSTRAINT told_threshold_clock_known
                       CHECK (clock IN ('FR', 'RES', 'REQ', 'LEG', 'E2E', 'NEG')),
        -- The question, offer or leg; empty for a clock that each request has once.
        subject        text        NOT NULL,
        threshold      text        NOT NULL CONSTRAINT told_threshold_known
                       CHECK (threshold ~ '^(50|75|100|due-\\d+|rung-\\d+)$'),
        target_version integer     NOT NULL,
        at             timestamptz NOT NULL,
        CONSTRAINT told_threshold_once PRIMARY KEY (request_id, clock, subject, threshold, target_version)
      );
      GRANT SELECT, INSERT, DELETE ON told_threshold TO lockstep_app;

      -- Seconds that each party held a request, one row for each request. The application computes it from the history.
      CREATE TABLE request_time (
        request_id  uuid        NOT NULL CONSTRAINT request_time_request_fk REFERENCES request (id) DEFERRABLE,
        pw          integer     NOT NULL,
        pb          integer     NOT NULL,
        pl          integer     NOT NULL,
        rw          integer     NOT NULL,
        ro          integer     NOT NULL,
        ex          integer     NOT NULL,
        held_as     text        CONSTRAINT request_time_held_as CHECK (held_as IN ('PW', 'PB', 'PL', 'RW', 'RO', 'EX')),
        held_since  timestamptz,
        queued      integer     NOT NULL,
        handed_on   integer     NOT NULL,
        worked      integer     NOT NULL,
        to_answer   integer,
        to_question integer,
        CONSTRAINT request_time_pk PRIMARY KEY (request_id),
        CONSTRAINT request_time_held_since CHECK ((held_as IS NULL) = (held_since IS NULL))
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON request_time TO lockstep_app;

      -- Departments' explanations of missed targets. The latest one of a clock holds; the earlier ones stay.
      CREATE TABLE miss_explanation (
        id            uuid        CONSTRAINT miss_explanation_pk PRIMARY KEY,
        request_id    uuid        NOT NULL CONSTRAINT miss_explanation_request_fk REFERENCES request (id) DEFERRABLE,
        clock         text        NOT NULL CONSTRAINT miss_explanation_clock_known CHECK (clock IN ('FR', 'RES')),
        department_id uuid        NOT NULL CONSTRAINT miss_explanation_department_fk REFERENCES department (id),
        word          text        NOT NULL CONSTRAINT miss_explanation_word_known
                      CHECK (word IN ('CAPACITY', 'ABSENCE', 'OTHERS', 'COMPLEXITY', 'UNCLEAR', 'OVERLOOKED', 'OTHER')),
        explanation   text        NOT NULL,
        -- The reason why the computed cause is wrong; null: it is not disputed.
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
    await runner.query('DROP TABLE miss_explanation, request_time, told_threshold, request_clock, request_terms');
  }
}
