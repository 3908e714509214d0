import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Open requests in every order, and the rare states. What is open is recent, so the oldest of them stand behind all that
 * was closed in an index over everything.
 */
export class FindWhatIsOpen1700000160100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX request_open_submitted ON request (submitted_at, id) WHERE ${OPEN};
      CREATE INDEX request_open_updated ON request (updated_at, id) WHERE ${OPEN};
      CREATE INDEX request_open_number ON request (number, id) WHERE ${OPEN};
      CREATE INDEX request_open_due_last ON request (due_at DESC NULLS LAST, id DESC) WHERE ${OPEN};
      CREATE INDEX request_in_state ON request (state) WHERE state <> 'CLOSED';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX request_open_submitted, request_open_updated, request_open_number, request_open_due_last, request_in_state;
    `);
  }
}

const OPEN = `state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING')`;
