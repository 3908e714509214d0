import { MigrationInterface, QueryRunner } from 'typeorm';

/** The queues of the departments, one row for each open request with the reason of its place; and the views of people. */
export class CreateQueue1700000120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE queue_entry (
        request_id      uuid        CONSTRAINT queue_entry_pk PRIMARY KEY
                                    CONSTRAINT queue_entry_request_fk REFERENCES request (id) DEFERRABLE,
        -- The holder of the request.
        department_id   uuid        NOT NULL CONSTRAINT queue_entry_department_fk REFERENCES department (id),
        -- 0: an expedite, which goes before all others.
        lane            smallint    NOT NULL CONSTRAINT queue_entry_lane_known CHECK (lane IN (0, 1)),
        -- Minor units of the currency, for each hour of effort.
        saved_per_hour  bigint      NOT NULL CONSTRAINT queue_entry_saves_or_not CHECK (saved_per_hour >= 0),
        due_at          timestamptz,
        submitted_at    timestamptz NOT NULL,
        saved           bigint      NOT NULL,
        currency        text        NOT NULL,
        basis           text        NOT NULL CONSTRAINT queue_entry_basis_known
                        CHECK (basis IN ('ORDERS', 'NOMINAL', 'LEFT')),
        -- Absent where the request blocks no order.
        verified        boolean,
        effort_minutes  integer     NOT NULL CONSTRAINT queue_entry_effort_floor CHECK (effort_minutes >= 15),
        effort_source   text        NOT NULL CONSTRAINT queue_entry_effort_source_known
                        CHECK (effort_source IN ('GIVEN', 'SERVICE_MEDIAN', 'DEPARTMENT_MEDIAN', 'HOUSE_DEFAULT')),
        finish_now_at   timestamptz NOT NULL,
        finish_later_at timestamptz NOT NULL,
        nominal         jsonb,
        lines           jsonb       NOT NULL,
        -- The version of the request that was read: no entry is written for a request that has changed since.
        request_version integer     NOT NULL,
        reckoned_at     timestamptz NOT NULL
      );
      -- Each index is one order of the queue. All keys ascend, so that a page begins with one seek.
      CREATE INDEX queue_entry_by_saving ON queue_entry
        (department_id, lane, (-saved_per_hour), (COALESCE(due_at, 'infinity'::timestamptz)), submitted_at, request_id);
      CREATE INDEX queue_entry_by_due ON queue_entry
        (department_id, (COALESCE(due_at, 'infinity'::timestamptz)), submitted_at, request_id);
      CREATE INDEX queue_entry_by_age ON queue_entry (department_id, submitted_at, request_id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON queue_entry TO lockstep_app;

      CREATE TABLE queue_view (
        id            uuid        CONSTRAINT queue_view_pk PRIMARY KEY,
        department_id uuid        NOT NULL CONSTRAINT queue_view_department_fk REFERENCES department (id),
        author_id     uuid        NOT NULL CONSTRAINT queue_view_author_fk REFERENCES user_account (id),
        name          text        NOT NULL,
        shared        boolean     NOT NULL,
        filter        jsonb       NOT NULL,
        sort          text        NOT NULL CONSTRAINT queue_view_sort_known CHECK (sort IN ('cd3', 'due', 'age')),
        created_at    timestamptz NOT NULL,
        updated_at    timestamptz NOT NULL,
        version       integer     NOT NULL
      );
      CREATE INDEX queue_view_of_department ON queue_view (department_id, id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON queue_view TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM timer WHERE kind = 'queue.look';
      DROP TABLE queue_view, queue_entry;
    `);
  }
}
