import { MigrationInterface, QueryRunner } from 'typeorm';

/** The owner's rule instead of waiting, and the costs of a failure or a loss of an order. */
export class CompleteOrders1700000081000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer_order
        ADD COLUMN policy          text   NOT NULL DEFAULT 'HOLD'
                                   CONSTRAINT customer_order_policy_known
                                   CHECK (policy IN ('HOLD', 'RELEASE_AT_DEADLINE', 'RATIONAL')),
        ADD COLUMN failure_cost    bigint CONSTRAINT customer_order_failure_cost_positive CHECK (failure_cost > 0),
        ADD COLUMN lost_order_lump bigint CONSTRAINT customer_order_lump_positive CHECK (lost_order_lump > 0),
        ADD COLUMN phase           text   NOT NULL DEFAULT 'DURING'
                                   CONSTRAINT customer_order_phase_known CHECK (phase IN ('BEFORE', 'DURING', 'AFTER'));
      ALTER TABLE customer_order ALTER COLUMN policy DROP DEFAULT, ALTER COLUMN phase DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer_order
        DROP COLUMN policy, DROP COLUMN failure_cost, DROP COLUMN lost_order_lump, DROP COLUMN phase;
    `);
  }
}
