import { MigrationInterface, QueryRunner } from 'typeorm';

/** The history for readers who see little of it, and of one kind or type, without reading all the rest. */
export class FindEventsOfFew1700000160200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX event_heard_by ON event USING gin (audience);
      CREATE INDEX event_of_type ON event (type, position);
      -- Requests are nearly all of the history, and their events are found by type.
      CREATE INDEX event_of_kind ON event (stream_kind, position) WHERE stream_kind <> 'request';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX event_heard_by, event_of_type, event_of_kind');
  }
}
