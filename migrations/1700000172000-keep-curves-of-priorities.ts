import { MigrationInterface, QueryRunner } from 'typeorm';

/** How long answers take, for each priority of a service as well. What is kept for today tells nothing of that yet. */
export class KeepCurvesOfPriorities1700000172000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE response_curve ADD COLUMN by_priority jsonb NOT NULL DEFAULT '{}';
      ALTER TABLE response_curve ALTER COLUMN by_priority DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE response_curve DROP COLUMN by_priority');
  }
}
