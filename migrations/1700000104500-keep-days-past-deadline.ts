import { MigrationInterface, QueryRunner } from 'typeorm';

/** Beside a party's share stands how long it held the order up once it was late. */
export class KeepDaysPastDeadline1700000104500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE frozen_cost_party
        -- Unknown for what was frozen before, and what is frozen is never changed.
        ADD COLUMN blocked_seconds integer NULL CONSTRAINT frozen_cost_party_blocked_not_negative
                                                CHECK (blocked_seconds >= 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE frozen_cost_party DROP COLUMN blocked_seconds');
  }
}
