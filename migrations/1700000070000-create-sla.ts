import { MigrationInterface, QueryRunner } from 'typeorm';

/** The terms of each request, and its clocks after its last event. Both can be made again from history. */
export class CreateSla1700000070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE request_terms (
        request_id             uuid        CONSTRAINT request_terms_pk PRIMARY KEY
                                           CONSTRAINT request_terms_request_fk REFERENCES request (id) DEFERRABLE,
        source                 text        NOT NULL CONSTRAINT request_terms_source_known CHECK (source IN ('AGREEMENT', 'SERVICE_DEFAULT')),
        agreement_version_id   uuid        CONSTRAINT request_terms_agreement_version_fk REFERENCES agreement_version (id),
        first_response_seconds integer     CONSTRAINT request_terms_first_response_positive CHECK (first_response_seconds > 0),
        resolution_seconds     integer     NOT NULL CONSTRAINT request_terms_resolution_positive CHECK (resolution_seconds > 0),
        reply_seconds          integer     NOT NULL CONSTRAINT request_terms_reply_positive CHECK (reply_seconds > 0),
        why                    text        NOT NULL,
        pinned_at              timestamptz NOT NULL,
        CONSTRAINT request_terms_agreement_is_named CHECK ((source = 'AGREEMENT') = (agreement_version_id IS NOT NULL))
      );
      CREATE INDEX request_terms_of_agreement_version ON request_terms (agreement_version_id);

      CREATE TABLE request_clock (
        request_id      uuid        NOT NULL CONSTRAINT request_clock_request_fk REFERENCES request (id) DEFERRABLE,
        kind            text        NOT NULL CONSTRAINT request_clock_kind_known CHECK (kind IN ('FR', 'RES', 'REQ', 'LEG', 'E2E', 'NEG')),
        subject         text        NOT NULL,
        department_id   uuid        NOT NULL CONSTRAINT request_clock_department_fk REFERENCES department (id),
        state           text        NOT NULL CONSTRAINT request_clock_state_known CHECK (state IN ('RUNNING', 'PAUSED', 'STOPPED')),
        target_seconds  integer,
        target_version  integer     NOT NULL,
        elapsed_seconds integer     NOT NULL CONSTRAINT request_clock_elapsed_not_negative CHECK (elapsed_seconds >= 0),
        running_since   timestamptz,
        started_at      timestamptz NOT NULL,
        stopped_at      timestamptz,
        due_at          timestamptz,
        breach_at       timestamptz,
        breached_at     timestamptz,
        result          text        CONSTRAINT request_clock_result_known CHECK (result IN ('MET', 'MISSED', 'MISSED_REQUESTER', 'NOT_COUNTED')),
        CONSTRAINT request_clock_pk PRIMARY KEY (request_id, kind, subject),
        CONSTRAINT request_clock_runs_since CHECK ((state = 'RUNNING') = (running_since IS NOT NULL)),
        CONSTRAINT request_clock_stopped_at CHECK ((state = 'STOPPED') = (stopped_at IS NOT NULL))
      );
      -- A department's calendar changes: which clocks does that touch?
      CREATE INDEX request_clock_open_of_department ON request_clock (department_id) WHERE state <> 'STOPPED';
      -- The requests that were due in a period, the population of every attainment figure.
      CREATE INDEX request_clock_due ON request_clock (kind, due_at);

      GRANT SELECT, INSERT, UPDATE, DELETE ON request_terms, request_clock TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE request_clock; DROP TABLE request_terms');
  }
}
