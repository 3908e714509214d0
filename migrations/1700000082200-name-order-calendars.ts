import { MigrationInterface, QueryRunner } from 'typeorm';

/** The department by whose calendar an order's working days are counted; null: its owner's. */
export class NameOrderCalendars1700000082200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer_order
        ADD COLUMN calendar_department_id uuid CONSTRAINT customer_order_calendar_fk REFERENCES department (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE customer_order DROP COLUMN calendar_department_id');
  }
}
