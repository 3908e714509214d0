import { MigrationInterface, QueryRunner } from 'typeorm';

/** Departments, who belongs to them, and when they work. */
export class CreateDepartments1700000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE department (
        id                   uuid        CONSTRAINT department_pk PRIMARY KEY,
        code                 text        NOT NULL,
        name                 text        NOT NULL,
        zone                 text        NOT NULL,
        reply_target_seconds integer     NOT NULL,
        -- Another one at each change of the zone or of any calendar version; absent while there is no calendar.
        calendar_stamp       uuid,
        created_at           timestamptz NOT NULL,
        retired_at           timestamptz,
        version              integer     NOT NULL,
        CONSTRAINT department_code_once UNIQUE (code),
        CONSTRAINT department_code_shape CHECK (code ~ '^[A-Z]{2,8}$'),
        CONSTRAINT department_reply_target_positive CHECK (reply_target_seconds > 0)
      );

      CREATE TABLE membership (
        department_id uuid        NOT NULL CONSTRAINT membership_department_fk REFERENCES department (id),
        user_id       uuid        NOT NULL CONSTRAINT membership_user_fk REFERENCES user_account (id),
        lead          boolean     NOT NULL,
        since         timestamptz NOT NULL,
        CONSTRAINT membership_pk PRIMARY KEY (department_id, user_id)
      );
      CREATE INDEX membership_by_user ON membership (user_id);

      CREATE TABLE calendar_version (
        id             uuid        CONSTRAINT calendar_version_pk PRIMARY KEY,
        department_id  uuid        NOT NULL CONSTRAINT calendar_version_department_fk REFERENCES department (id),
        -- The first local day it rules; absent in the initial version, which rules all days before the others.
        effective_from date,
        weekly         jsonb       NOT NULL,
        holidays       jsonb       NOT NULL,
        exceptions     jsonb       NOT NULL,
        -- Where seeded holidays came from.
        country        text,
        region         text,
        created_at     timestamptz NOT NULL,
        version        integer     NOT NULL,
        CONSTRAINT calendar_version_once UNIQUE NULLS NOT DISTINCT (department_id, effective_from)
      );

      GRANT SELECT, INSERT, UPDATE ON department TO lockstep_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON membership TO lockstep_app;
      GRANT SELECT, INSERT, UPDATE ON calendar_version TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE calendar_version;
      DROP TABLE membership;
      DROP TABLE department;
    `);
  }
}
