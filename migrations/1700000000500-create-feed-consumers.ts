import { MigrationInterface, QueryRunner } from 'typeorm';

/** How far each reader of the sealed feed has come. */
export class CreateFeedConsumers1700000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE feed_consumer (
        name     text   CONSTRAINT feed_consumer_pk PRIMARY KEY,
        position bigint NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE ON feed_consumer TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE feed_consumer');
  }
}
