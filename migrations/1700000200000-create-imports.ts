import { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports with the changes of each row, so that they can be undone; and the requests and people of other tools. */
export class CreateImports1700000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_run (
        id             uuid        CONSTRAINT import_run_pk PRIMARY KEY,
        kind           text        NOT NULL CONSTRAINT import_run_kind_known
                                   CHECK (kind IN ('ORDERS', 'DEPARTMENTS', 'USERS', 'EXCHANGE_RATES', 'HISTORY')),
        file_name      text        NOT NULL,
        -- SHA-256 of the file, in hexadecimal digits.
        digest         text        NOT NULL CONSTRAINT import_run_digest_is_sha256 CHECK (digest ~ '^[0-9a-f]{64}$'),
        rows           integer     NOT NULL,
        created        integer     NOT NULL,
        changed        integer     NOT NULL,
        unchanged      integer     NOT NULL,
        outdated       integer     NOT NULL,
        -- The parts of a history that could not be mapped as they stood: reasons, counts and examples.
        account        jsonb       CONSTRAINT import_run_account_of_history CHECK (account IS NULL OR kind = 'HISTORY'),
        -- All departments that owned one of the subjects, before or after.
        department_ids uuid[]      NOT NULL,
        imported_by_id uuid        NOT NULL CONSTRAINT import_run_imported_by_fk REFERENCES user_account (id),
        imported_at    timestamptz NOT NULL,
        finished_at    timestamptz,
        undone_at      timestamptz,
        undone_by_id   uuid        CONSTRAINT import_run_undone_by_fk REFERENCES user_account (id),
        undo_reason    text,
        restored       integer,
        removed        integer,
        left_alone     integer,
        CONSTRAINT import_run_undone_whole CHECK (num_nulls(undone_at, undone_by_id, undo_reason,
                                                            restored, removed, left_alone) IN (0, 6)),
        CONSTRAINT import_run_adds_up CHECK (rows = created + changed + unchanged + outdated)
      );
      CREATE INDEX import_run_of_departments ON import_run USING gin (department_ids);
      CREATE INDEX import_run_unfinished ON import_run (digest) WHERE finished_at IS NULL;
      GRANT SELECT, INSERT, UPDATE ON import_run TO lockstep_app;

      CREATE TABLE import_row (
        import_id      uuid    NOT NULL CONSTRAINT import_row_import_fk REFERENCES import_run (id),
        -- The names of the columns are row 1, as in a spreadsheet.
        row            integer NOT NULL,
        outcome        text    NOT NULL CONSTRAINT import_row_outcome_known
                               CHECK (outcome IN ('CREATED', 'CHANGED', 'OUTDATED')),
        -- No foreign key: undoing an import may remove the subject.
        subject_id     uuid    NOT NULL,
        name           text    NOT NULL,
        department_ids uuid[]  NOT NULL,
        -- The changed members, before and after; before is null for a new subject.
        before         jsonb,
        after          jsonb,
        -- The version of the subject after the import: another version means that it was changed since.
        version        integer,
        undone         text    CONSTRAINT import_row_undone_known CHECK (undone IN ('RESTORED', 'REMOVED', 'LEFT')),
        CONSTRAINT import_row_pk PRIMARY KEY (import_id, row)
      );
      CREATE INDEX import_row_of_subject ON import_row (subject_id);
      GRANT SELECT, INSERT, UPDATE ON import_row TO lockstep_app;

      CREATE TABLE imported_request (
        -- The name of the tool in its mapping: two tools may use the same number.
        source     text  NOT NULL,
        -- The number of the request in that tool.
        reference  text  NOT NULL,
        request_id uuid  NOT NULL CONSTRAINT imported_request_once UNIQUE
                         CONSTRAINT imported_request_request_fk REFERENCES request (id) DEFERRABLE,
        import_id  uuid  NOT NULL CONSTRAINT imported_request_import_fk REFERENCES import_run (id),
        -- SHA-256 of the request in the log, by which a second import knows that it is unchanged.
        digest     bytea NOT NULL,
        CONSTRAINT imported_request_pk PRIMARY KEY (source, reference)
      );
      GRANT SELECT, INSERT ON imported_request TO lockstep_app;

      CREATE TABLE imported_person (
        source      text  NOT NULL,
        -- SHA-256 of the name in the log; the tool itself has the empty name.
        name_digest bytea NOT NULL,
        user_id     uuid  NOT NULL CONSTRAINT imported_person_user_fk REFERENCES user_account (id),
        CONSTRAINT imported_person_pk PRIMARY KEY (source, name_digest)
      );
      GRANT SELECT, INSERT ON imported_person TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE imported_person, imported_request, import_row, import_run');
  }
}
