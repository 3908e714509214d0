import { MigrationInterface, QueryRunner } from 'typeorm';

/** The queues of the departments: one row for each open request, where it stands and why. */
export class CreateQueue1700000105000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE queue_entry (
        request_id      uuid        CONSTRAINT queue_entry_pk PRIMARY KEY
                                    CONSTRAINT queue_entry_request_fk REFERENCES request (id) DEFERRABLE,
        -- Holds the request now.
        department_id   uuid        NOT NULL CONSTRAINT queue_entry_department_fk REFERENCES department (id),
        -- 0: both leads agreed that it goes before all others.
        lane            smallint    NOT NULL CONSTRAINT queue_entry_lane_known CHECK (lane IN (0, 1)),
        -- Minor units of the currency, for each hour of effort.
        saved_per_hour  bigint      NOT NULL CONSTRAINT queue_entry_saves_or_not CHECK (saved_per_hour >= 0),
        due_at          timestamptz,
        submitted_at    timestamptz NOT NULL,
        saved           bigint      NOT NULL,
        currency        text        NOT NULL,
        basis           text        NOT NULL
                                    CONSTRAINT queue_entry_basis_known CHECK (basis IN ('ORDERS', 'NOMINAL', 'LEFT')),
        -- Absent where it holds up no order.
        verified        boolean,
        effort_minutes  integer     NOT NULL CONSTRAINT queue_entry_effort_floor CHECK (effort_minutes >= 15),
        effort_source   text        NOT NULL
                                    CONSTRAINT queue_entry_effort_source_known
                                    CHECK (effort_source IN ('GIVEN', 'SERVICE_MEDIAN', 'DEPARTMENT_MEDIAN', 'HOUSE_DEFAULT')),
        finish_now_at   timestamptz NOT NULL,
        finish_later_at timestamptz NOT NULL,
        nominal         jsonb,
        lines           jsonb       NOT NULL,
        -- The request as it was read: an entry is never written over a request that has moved on.
        request_version integer     NOT NULL,
        reckoned_at     timestamptz NOT NULL
      );
      -- Each index is one order of the queue, all keys ascending, so that a page begins with a seek behind the last.
      CREATE INDEX queue_entry_by_saving ON queue_entry
        (department_id, lane, (-saved_per_hour), (COALESCE(due_at, 'infinity'::timestamptz)), submitted_at, request_id);
      CREATE INDEX queue_entry_by_due ON queue_entry
        (department_id, (COALESCE(due_at, 'infinity'::timestamptz)), submitted_at, request_id);
      CREATE INDEX queue_entry_by_age ON queue_entry (department_id, submitted_at, request_id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON queue_entry TO lockstep_app;

      -- What such requests have taken lately, for those that nobody has estimated.
      CREATE INDEX request_effort_of_service ON request (service_id, resolved_at DESC)
        WHERE resolved_at IS NOT NULL AND logged_minutes > 0;
      CREATE INDEX request_effort_of_holder ON request (holder_department_id, resolved_at DESC)
        WHERE resolved_at IS NOT NULL AND logged_minutes > 0;

      -- Whatever is open already takes its place as soon as the timers run.
      INSERT INTO timer (id, kind, subject_id, key, due_at, target_version, payload)
      SELECT gen_random_uuid(), 'queue.look', id, '', now(), 0, '{}'
        FROM request
       WHERE state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL',
                       'TRANSFER_PENDING');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM timer WHERE kind = 'queue.look';
      DROP INDEX request_effort_of_service, request_effort_of_holder;
      DROP TABLE queue_entry;
    `);
  }
}
