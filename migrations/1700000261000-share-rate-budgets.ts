import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Rate limits that all API processes count together. The table is not logged: it is written all the time, lives for a
 * minute, and may be empty after a crash. A standby has no rows of it.
 */
export class ShareRateBudgets1700000261000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE rate_budget (
        -- A token or an account as a digest, a person by id, or the network of an address.
        holder  text        CONSTRAINT rate_budget_pk PRIMARY KEY,
        used    integer     NOT NULL CONSTRAINT rate_budget_used_positive CHECK (used > 0),
        ends_at timestamptz NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON rate_budget TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_budget');
  }
}
