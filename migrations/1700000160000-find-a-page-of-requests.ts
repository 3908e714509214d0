import { MigrationInterface, QueryRunner } from 'typeorm';

/** A list of requests reads what it shows: in every order, of a department's open ones, and for readers who see little. */
export class FindAPageOfRequests1700000160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whatever has no key comes last in both directions, so that each direction has an index of its own.
      CREATE INDEX request_submitted_first ON request (submitted_at, id);
      CREATE INDEX request_due_last ON request (due_at DESC NULLS LAST, id DESC);
      CREATE INDEX request_number_last ON request (number DESC NULLS LAST, id DESC);

      -- Open requests are a small part of all, and the part that is looked at: by the date they are due.
      CREATE INDEX request_open_due ON request (due_at, id) WHERE ${OPEN};
      CREATE INDEX request_open_of_holder ON request (holder_department_id, due_at, id) WHERE ${OPEN};
      CREATE INDEX request_open_of_requester ON request (requester_department_id, due_at, id) WHERE ${OPEN};
      DROP INDEX request_of_holder;
      CREATE INDEX request_of_holder ON request (holder_department_id, submitted_at DESC NULLS LAST, id DESC);

      -- The expression of the rule of sight. Its statistics tell the planner who sees little.
      CREATE INDEX request_involved ON request USING gin ((
        ARRAY[requester_department_id, holder_department_id, pending_department_id] || former_holder_ids));
      CREATE INDEX request_misrouted ON request (submitted_at DESC NULLS LAST, id DESC) WHERE misrouted;
      ANALYZE request;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX request_submitted_first, request_due_last, request_number_last, request_open_due,
                 request_open_of_holder, request_open_of_requester, request_involved, request_misrouted, request_of_holder;
      CREATE INDEX request_of_holder ON request (holder_department_id, state, due_at);
    `);
  }
}

const OPEN = `state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING')`;
