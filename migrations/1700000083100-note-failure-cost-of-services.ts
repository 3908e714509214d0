import { MigrationInterface, QueryRunner } from 'typeorm';

/** The usual cost of an order that leaves without the answer of a service and turns out wrong. */
export class NoteFailureCostOfServices1700000083100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE service
        ADD COLUMN failure_cost bigint CONSTRAINT service_failure_cost_positive CHECK (failure_cost > 0)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE service DROP COLUMN failure_cost');
  }
}
