import { MigrationInterface, QueryRunner } from 'typeorm';

/** How far each person has seen the timeline of a request. The rows are a convenience and no history. */
export class CreateRequestSeen1700000262000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE request_seen (
        person_id  uuid        NOT NULL CONSTRAINT request_seen_person_fk REFERENCES user_account (id),
        request_id uuid        NOT NULL CONSTRAINT request_seen_request_fk REFERENCES request (id),
        -- The sequence of an event of the request; 0 where the person could read none of them.
        up_to      integer     NOT NULL CONSTRAINT request_seen_up_to_not_negative CHECK (up_to >= 0),
        seen_at    timestamptz NOT NULL,
        CONSTRAINT request_seen_pk PRIMARY KEY (person_id, request_id)
      );
      CREATE INDEX request_seen_last ON request_seen (person_id, seen_at DESC, request_id DESC);
      GRANT SELECT, INSERT, UPDATE (up_to, seen_at) ON request_seen TO lockstep_app;

      -- Finds the changes of requests into which a request of the person was merged.
      CREATE INDEX request_of_follower ON request USING gin (follower_ids) WHERE follower_ids <> '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX request_of_follower;
      DROP TABLE request_seen;
    `);
  }
}
