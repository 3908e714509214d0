import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The planner knows how common the commonest thousand words are, and takes every other word for one in two hundred texts. At
 * a million requests it then read tens of thousands in their order to find fifty with a word that a thousand have, instead of
 * asking the index for the thousand. Statistics of five thousand words tell such a word from a common one.
 */
export class KnowRarerWords1700000302000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE request_search ALTER COLUMN title SET STATISTICS 500, ALTER COLUMN words SET STATISTICS 500;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE request_search ALTER COLUMN title SET STATISTICS -1, ALTER COLUMN words SET STATISTICS -1;
    `);
  }
}
