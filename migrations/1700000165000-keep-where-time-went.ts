import { MigrationInterface, QueryRunner } from 'typeorm';

/** A row a request for reports: who held it for how long. The application fills it from the history. */
export class KeepWhereTimeWent1700000165000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE request_time (
        request_id uuid NOT NULL CONSTRAINT request_time_request_fk REFERENCES request (id) DEFERRABLE,
        pw integer NOT NULL,
        pb integer NOT NULL,
        pl integer NOT NULL,
        rw integer NOT NULL,
        ro integer NOT NULL,
        ex integer NOT NULL,
        held_as text CONSTRAINT request_time_held_as CHECK (held_as IN ('PW', 'PB', 'PL', 'RW', 'RO', 'EX')),
        held_since timestamptz,
        queued integer NOT NULL,
        handed_on integer NOT NULL,
        worked integer NOT NULL,
        to_answer integer,
        to_question integer,
        CONSTRAINT request_time_pk PRIMARY KEY (request_id),
        CONSTRAINT request_time_held_since CHECK ((held_as IS NULL) = (held_since IS NULL))
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON request_time TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE request_time');
  }
}
