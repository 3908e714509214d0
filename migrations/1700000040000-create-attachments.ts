import { MigrationInterface, QueryRunner } from 'typeorm';

/** Files on things that other modules own. */
export class CreateAttachments1700000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attachment (
        id             uuid        CONSTRAINT attachment_pk PRIMARY KEY,
        owner_kind     text        NOT NULL,
        owner_id       uuid        NOT NULL,
        department_id  uuid        NOT NULL CONSTRAINT attachment_department_fk REFERENCES department (id),
        -- INTERNAL: for the department alone, like an internal note.
        visibility     text        NOT NULL CONSTRAINT attachment_visibility_known
                                   CHECK (visibility IN ('SHARED', 'INTERNAL')),
        name           text        NOT NULL,
        media_type     text        NOT NULL,
        size_bytes     integer     NOT NULL CONSTRAINT attachment_not_empty CHECK (size_bytes > 0),
        digest         bytea       NOT NULL CONSTRAINT attachment_digest_is_sha256 CHECK (length(digest) = 32),
        uploaded_by_id uuid        NOT NULL CONSTRAINT attachment_uploaded_by_fk REFERENCES user_account (id),
        uploaded_at    timestamptz NOT NULL,
        removed_at     timestamptz,
        removed_by_id  uuid        CONSTRAINT attachment_removed_by_fk REFERENCES user_account (id),
        CONSTRAINT attachment_removed_by_somebody CHECK ((removed_at IS NULL) = (removed_by_id IS NULL))
      );
      CREATE INDEX attachment_of_owner ON attachment (owner_kind, owner_id, id);
      -- Covers the sum that is taken before each upload.
      CREATE INDEX attachment_quota ON attachment (department_id) INCLUDE (size_bytes) WHERE removed_at IS NULL;
      GRANT SELECT, INSERT, UPDATE (removed_at, removed_by_id) ON attachment TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachment');
  }
}
