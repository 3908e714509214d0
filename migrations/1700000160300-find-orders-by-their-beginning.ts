import { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders by how their reference or customer begins, and those that have left or were cancelled. */
export class FindOrdersByTheirBeginning1700000160300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX customer_order_reference_beginning ON customer_order (lower(reference) text_pattern_ops);
      CREATE INDEX customer_order_customer_beginning ON customer_order (lower(customer) text_pattern_ops);
      CREATE INDEX customer_order_released ON customer_order (id) WHERE released_at IS NOT NULL;
      CREATE INDEX customer_order_unreleased ON customer_order (id) WHERE released_at IS NULL;
      CREATE INDEX customer_order_cancelled ON customer_order (id) WHERE cancelled_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX customer_order_reference_beginning, customer_order_customer_beginning, customer_order_released,
                 customer_order_unreleased, customer_order_cancelled;
    `);
  }
}
