import { MigrationInterface, QueryRunner } from 'typeorm';

/** A place in a queue is counted by the index of its order; these few requests may not count and are looked at. */
export class CountQueuesByTheirIndex1700000164100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX request_set_apart ON request (holder_department_id)
       WHERE (restricted OR snoozed_until IS NOT NULL)
         AND state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX request_set_apart');
  }
}
