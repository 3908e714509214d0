import { MigrationInterface, QueryRunner } from 'typeorm';

/** The three points of an uncertain estimate: the least, the likeliest and the most. */
export class WeighEstimates1700000092000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE incident_line
        ADD COLUMN low_amount    bigint,
        ADD COLUMN likely_amount bigint,
        ADD COLUMN high_amount   bigint,
        ADD CONSTRAINT incident_line_three_points_whole
          CHECK (num_nonnulls(low_amount, likely_amount, high_amount) = 0
              OR (num_nonnulls(low_amount, likely_amount, high_amount) = 3
                  AND kind = 'ESTIMATE' AND 0 <= low_amount AND low_amount <= likely_amount AND likely_amount <= high_amount));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE incident_line
        DROP COLUMN low_amount, DROP COLUMN likely_amount, DROP COLUMN high_amount;
    `);
  }
}
