import { MigrationInterface, QueryRunner } from 'typeorm';

/** The mark that the loading of a demo world began in this database; the event `demo.made` is the mark of its end. */
export class CreateDemoLoad1700000141000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE demo_load (
        begun_at timestamptz CONSTRAINT demo_load_pk PRIMARY KEY
      );
      -- A load before this mark existed: in a database that began with it, the first event is of the demo.
      INSERT INTO demo_load SELECT recorded_at
        FROM (SELECT origin, recorded_at FROM event ORDER BY arrival LIMIT 1) AS first
       WHERE origin = 'demo';
      GRANT SELECT, INSERT ON demo_load TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE demo_load`);
  }
}
