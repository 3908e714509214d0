import { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that were imported, and what each of their rows changed, so that it can be undone. */
export class CreateImports1700000130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_run (
        id             uuid        CONSTRAINT import_run_pk PRIMARY KEY,
        kind           text        NOT NULL CONSTRAINT import_run_kind_known
                                   CHECK (kind IN ('ORDERS', 'DEPARTMENTS', 'USERS', 'EXCHANGE_RATES')),
        file_name      text        NOT NULL,
        -- SHA-256 of the file as it came, in hexadecimal digits.
        digest         text        NOT NULL CONSTRAINT import_run_digest_is_sha256 CHECK (digest ~ '^[0-9a-f]{64}$'),
        rows           integer     NOT NULL,
        created        integer     NOT NULL,
        changed        integer     NOT NULL,
        unchanged      integer     NOT NULL,
        outdated       integer     NOT NULL,
        -- Every department that owned one of the things, before or after.
        department_ids uuid[]      NOT NULL,
        imported_by_id uuid        NOT NULL CONSTRAINT import_run_imported_by_fk REFERENCES user_account (id),
        imported_at    timestamptz NOT NULL,
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

      CREATE TABLE import_row (
        import_id      uuid    NOT NULL CONSTRAINT import_row_import_fk REFERENCES import_run (id),
        -- As a spreadsheet counts: the names of the columns are row 1.
        row            integer NOT NULL,
        outcome        text    NOT NULL CONSTRAINT import_row_outcome_known
                               CHECK (outcome IN ('CREATED', 'CHANGED', 'OUTDATED')),
        -- No foreign key: what an import created may be gone after it was undone.
        subject_id     uuid    NOT NULL,
        name           text    NOT NULL,
        department_ids uuid[]  NOT NULL,
        -- What became different, as it was and as it is; before is null for what is new.
        before         jsonb,
        after          jsonb,
        -- The version of the subject that the import left: who finds another one found it changed since.
        version        integer,
        undone         text    CONSTRAINT import_row_undone_known CHECK (undone IN ('RESTORED', 'REMOVED', 'LEFT')),
        CONSTRAINT import_row_pk PRIMARY KEY (import_id, row)
      );
      CREATE INDEX import_row_of_subject ON import_row (subject_id);

      GRANT SELECT, INSERT, UPDATE ON import_run, import_row TO lockstep_app;
      -- Undoing an import removes the orders it made and nobody has used.
      GRANT DELETE ON customer_order TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE DELETE ON customer_order FROM lockstep_app;
      DROP TABLE import_row;
      DROP TABLE import_run;
    `);
  }
}
