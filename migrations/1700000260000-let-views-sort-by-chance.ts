import { MigrationInterface, QueryRunner } from 'typeorm';

/** A view of a queue may be kept in every order that a queue has, also by the chance of a late answer. */
export class LetViewsSortByChance1700000260000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE queue_view DROP CONSTRAINT queue_view_sort_known;
      ALTER TABLE queue_view ADD CONSTRAINT queue_view_sort_known CHECK (sort IN ('cd3', 'due', 'age', 'late'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE queue_view DROP CONSTRAINT queue_view_sort_known;
      -- The older application knows no such order, so these views go back to the usual one.
      UPDATE queue_view SET sort = 'cd3' WHERE sort = 'late';
      ALTER TABLE queue_view ADD CONSTRAINT queue_view_sort_known CHECK (sort IN ('cd3', 'due', 'age'));
    `);
  }
}
