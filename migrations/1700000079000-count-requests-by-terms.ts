import { MigrationInterface, QueryRunner } from 'typeorm';

/** Once a day the requests of each version in force are held against what it promises. */
export class CountRequestsByTerms1700000079000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX request_terms_of_version ON request_terms (agreement_version_id, request_id)
        WHERE agreement_version_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX request_terms_of_version');
  }
}
