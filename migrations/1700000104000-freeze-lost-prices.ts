import { MigrationInterface, QueryRunner } from 'typeorm';

/** A correction may leave the lateness of an order without a price; that is kept like any other figure. */
export class FreezeLostPrices1700000104000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE frozen_cost ADD COLUMN priced boolean NOT NULL DEFAULT true;
      ALTER TABLE frozen_cost ALTER COLUMN priced DROP DEFAULT;
      ALTER TABLE frozen_cost ADD CONSTRAINT frozen_cost_without_price_is_nothing CHECK (priced OR total = 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE frozen_cost DROP COLUMN priced');
  }
}
