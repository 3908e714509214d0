import { MigrationInterface, QueryRunner } from 'typeorm';

/** The few questions and offers that somebody has yet to answer, of all that were ever made. */
export class FindWhatIsUnsettled1700000164110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX question_unsettled ON question (request_id) WHERE settled_at IS NULL;
      CREATE INDEX offer_unsettled ON offer (request_id) WHERE outcome IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX question_unsettled, offer_unsettled');
  }
}
