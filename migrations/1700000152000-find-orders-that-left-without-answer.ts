import { MigrationInterface, QueryRunner } from 'typeorm';

/** The index that lists of requests and the odds of an error begin with. */
export class FindOrdersThatLeftWithoutAnswer1700000152000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null means not released. Of "NOT released_with_answer" the planner expects those as well, half of all orders,
      -- and passes the index by; "IS FALSE" it counts as they are.
      DROP INDEX customer_order_left_without;
      CREATE INDEX customer_order_left_without ON customer_order (released_at) WHERE released_with_answer IS FALSE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX customer_order_left_without;
      CREATE INDEX customer_order_left_without ON customer_order (released_at) WHERE NOT released_with_answer;
    `);
  }
}
