import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The people who are at a request at this moment. The table is not logged: it is written all the time, lives for less
 * than a minute, and may be empty after a crash. A standby has no rows of it.
 */
export class CreatePresence1700000264000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE request_presence (
        request_id    uuid        NOT NULL CONSTRAINT request_presence_request_fk REFERENCES request (id),
        person_id     uuid        NOT NULL CONSTRAINT request_presence_person_fk REFERENCES user_account (id),
        -- The department for which the person is there; null for somebody who belongs to none.
        department_id uuid        CONSTRAINT request_presence_department_fk REFERENCES department (id),
        doing         text        NOT NULL CONSTRAINT request_presence_doing_known CHECK (doing IN ('READING', 'WRITING')),
        audience      text        NOT NULL CONSTRAINT request_presence_audience_known
                                  CHECK (audience IN ('SHARED', 'INTERNAL')),
        expires_at    timestamptz NOT NULL,
        CONSTRAINT request_presence_pk PRIMARY KEY (request_id, person_id)
      );
      -- Each write deletes the rows that have expired.
      CREATE INDEX request_presence_expired ON request_presence (expires_at);
      GRANT SELECT, INSERT, UPDATE, DELETE ON request_presence TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE request_presence');
  }
}
