import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests, their numbers, and what was written about them. Foreign keys to requests are deferrable, because the rows
 * are projections that a rebuild drops and makes again.
 */
export class CreateRequests1700000060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE request_number_counter (
        department_id uuid    CONSTRAINT request_number_counter_pk PRIMARY KEY
                              CONSTRAINT request_number_counter_department_fk REFERENCES department (id),
        last          integer NOT NULL
      );

      CREATE TABLE request (
        id                      uuid        CONSTRAINT request_pk PRIMARY KEY,
        number                  text        CONSTRAINT request_number_once UNIQUE,
        service_id              uuid        NOT NULL CONSTRAINT request_service_fk REFERENCES service (id),
        requester_department_id uuid        NOT NULL CONSTRAINT request_requester_fk REFERENCES department (id),
        provider_department_id  uuid        NOT NULL CONSTRAINT request_provider_fk REFERENCES department (id),
        holder_department_id    uuid        NOT NULL CONSTRAINT request_holder_fk REFERENCES department (id),
        pending_department_id   uuid        CONSTRAINT request_pending_fk REFERENCES department (id),
        former_holder_ids       uuid[]      NOT NULL,
        state                   text        NOT NULL,
        resume_state            text,
        ball                    text        NOT NULL,
        priority                text        NOT NULL CONSTRAINT request_priority_known CHECK (priority IN ('P1', 'P2', 'P3', 'P4')),
        incomplete              boolean     NOT NULL,
        missing_fields          text[]      NOT NULL,
        raised_by_id            uuid        NOT NULL CONSTRAINT request_raised_by_fk REFERENCES user_account (id),
        on_behalf_of_id         uuid        CONSTRAINT request_on_behalf_of_fk REFERENCES user_account (id),
        confirmed_on_behalf     boolean     NOT NULL,
        channel                 text        NOT NULL,
        assignee_id             uuid        CONSTRAINT request_assignee_fk REFERENCES user_account (id),
        restricted              boolean     NOT NULL,
        effort_minutes          integer,
        logged_minutes          integer     NOT NULL,
        open_question_count     integer     NOT NULL,
        created_at              timestamptz NOT NULL,
        submitted_at            timestamptz,
        first_responded_at      timestamptz,
        resolved_at             timestamptz,
        closed_at               timestamptz,
        ended_at                timestamptz,
        duplicate_of_id         uuid        CONSTRAINT request_duplicate_of_fk REFERENCES request (id) DEFERRABLE,
        reopen_of_id            uuid        CONSTRAINT request_reopen_of_fk REFERENCES request (id) DEFERRABLE,
        reopen_count            integer     NOT NULL,
        committed_at_date       timestamptz,
        due_at                  timestamptz,
        breach_at               timestamptz,
        breached_at             timestamptz,
        version                 integer     NOT NULL,
        updated_at              timestamptz NOT NULL,
        CONSTRAINT request_asks_another CHECK (requester_department_id <> provider_department_id),
        CONSTRAINT request_draft_has_no_number CHECK ((number IS NULL) = (submitted_at IS NULL)),
        CONSTRAINT request_pending_in_its_state CHECK ((pending_department_id IS NULL) = (state <> 'TRANSFER_PENDING'))
      );
      -- The lists a person scrolls: newest first, by due date, by number, by last change; each ends in the id.
      CREATE INDEX request_submitted ON request (submitted_at DESC NULLS LAST, id DESC);
      CREATE INDEX request_due ON request (due_at, id);
      CREATE INDEX request_updated ON request (updated_at DESC, id DESC);
      CREATE INDEX request_of_requester ON request (requester_department_id, submitted_at DESC NULLS LAST, id DESC);
      CREATE INDEX request_of_holder ON request (holder_department_id, state, due_at);
      CREATE INDEX request_of_provider ON request (provider_department_id, submitted_at DESC NULLS LAST, id DESC);
      CREATE INDEX request_of_assignee ON request (assignee_id) WHERE assignee_id IS NOT NULL;
      CREATE INDEX request_of_raiser ON request (raised_by_id);

      -- Written before the event that makes the request's row, so this one waits for the commit by itself.
      CREATE TABLE request_text (
        request_id  uuid  CONSTRAINT request_text_pk PRIMARY KEY
                          CONSTRAINT request_text_request_fk REFERENCES request (id) DEFERRABLE INITIALLY DEFERRED,
        title       text  NOT NULL,
        description text  NOT NULL,
        intake      jsonb NOT NULL
      );
      CREATE INDEX request_text_search ON request_text USING gin (to_tsvector('simple', title));

      CREATE TABLE message (
        id            uuid        CONSTRAINT message_pk PRIMARY KEY,
        request_id    uuid        NOT NULL CONSTRAINT message_request_fk REFERENCES request (id) DEFERRABLE,
        author_id     uuid        NOT NULL CONSTRAINT message_author_fk REFERENCES user_account (id),
        side          text        NOT NULL CONSTRAINT message_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
        visibility    text        NOT NULL CONSTRAINT message_visibility_known CHECK (visibility IN ('SHARED', 'INTERNAL')),
        department_id uuid        NOT NULL CONSTRAINT message_department_fk REFERENCES department (id),
        body          text        NOT NULL,
        channel       text        NOT NULL,
        occurred_at   timestamptz NOT NULL,
        created_at    timestamptz NOT NULL,
        digest        bytea       NOT NULL
      );
      CREATE INDEX message_of_request ON message (request_id, occurred_at, id);

      GRANT SELECT, INSERT, UPDATE ON request_number_counter, request_text TO lockstep_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON request TO lockstep_app;
      GRANT SELECT, INSERT ON message TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE message;
      DROP TABLE request_text;
      DROP TABLE request;
      DROP TABLE request_number_counter;
    `);
  }
}
