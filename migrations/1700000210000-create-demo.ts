import { MigrationInterface, QueryRunner } from 'typeorm';

/** The mark that the loading of a demo world began in this database; the event `demo.made` is the mark of its end. */
export class CreateDemo1700000210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE demo_load (
        begun_at timestamptz CONSTRAINT demo_load_pk PRIMARY KEY
      );
      GRANT SELECT, INSERT ON demo_load TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE demo_load');
  }
}
