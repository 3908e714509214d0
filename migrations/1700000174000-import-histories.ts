import { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests that came from another tool, by their numbers there, and people whom only such a history knows. */
export class ImportHistories1700000174000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE import_run
        DROP CONSTRAINT import_run_kind_known,
        ADD CONSTRAINT import_run_kind_known
            CHECK (kind IN ('ORDERS', 'DEPARTMENTS', 'USERS', 'EXCHANGE_RATES', 'HISTORY')),
        ADD COLUMN finished_at timestamptz,
        -- What of a history could not be mapped as it stood: reasons, counts and examples.
        ADD COLUMN account jsonb CONSTRAINT import_run_account_of_history CHECK (account IS NULL OR kind = 'HISTORY');
      UPDATE import_run SET finished_at = imported_at;
      CREATE INDEX import_run_unfinished ON import_run (digest) WHERE finished_at IS NULL;

      CREATE TABLE imported_request (
        -- The tool, as its mapping calls it: numbers of two tools may be alike.
        source     text  NOT NULL,
        -- Its number there.
        reference  text  NOT NULL,
        request_id uuid  NOT NULL CONSTRAINT imported_request_once UNIQUE
                         CONSTRAINT imported_request_request_fk REFERENCES request (id) DEFERRABLE,
        import_id  uuid  NOT NULL CONSTRAINT imported_request_import_fk REFERENCES import_run (id),
        -- SHA-256 of what the log told, so that the same told again is known to be the same.
        digest     bytea NOT NULL,
        CONSTRAINT imported_request_pk PRIMARY KEY (source, reference)
      );

      CREATE TABLE imported_person (
        source      text  NOT NULL,
        -- SHA-256 of the name in the log; of the empty one for the tool itself.
        name_digest bytea NOT NULL,
        user_id     uuid  NOT NULL CONSTRAINT imported_person_user_fk REFERENCES user_account (id),
        CONSTRAINT imported_person_pk PRIMARY KEY (source, name_digest)
      );

      GRANT SELECT, INSERT ON imported_request, imported_person TO lockstep_app;
    `);
  }

  /** The requests themselves stay, as everything does that is in the history; so does who is named in it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE imported_person;
      DROP TABLE imported_request;
      DELETE FROM import_row WHERE import_id IN (SELECT id FROM import_run WHERE kind = 'HISTORY');
      DELETE FROM import_run WHERE kind = 'HISTORY';
      DROP INDEX import_run_unfinished;
      ALTER TABLE import_run
        DROP COLUMN account,
        DROP COLUMN finished_at,
        DROP CONSTRAINT import_run_kind_known,
        ADD CONSTRAINT import_run_kind_known CHECK (kind IN ('ORDERS', 'DEPARTMENTS', 'USERS', 'EXCHANGE_RATES'));
    `);
  }
}
