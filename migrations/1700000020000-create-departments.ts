import { MigrationInterface, QueryRunner } from 'typeorm';

/** Departments, their members, and their working calendars. */
export class CreateDepartments1700000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE department (
        id                   uuid        CONSTRAINT department_pk PRIMARY KEY,
        code                 text        NOT NULL,
        name                 text        NOT NULL,
        zone                 text        NOT NULL,
        reply_target_seconds integer     NOT NULL,
        -- Another one after each change of the zone or of a calendar version; absent while there is no calendar.
        calendar_stamp       uuid,
        created_at           timestamptz NOT NULL,
        retired_at           timestamptz,
        version              integer     NOT NULL,
        CONSTRAINT department_code_once UNIQUE (code),
        CONSTRAINT department_code_shape CHECK (code ~ '^[A-Z]{2,8}$'),
        CONSTRAINT department_reply_target_positive CHECK (reply_target_seconds > 0)
      );
      CREATE TRIGGER notify_of_change AFTER UPDATE ON department
        FOR EACH STATEMENT EXECUTE FUNCTION lockstep_notify_of_change();
      GRANT SELECT, INSERT, UPDATE ON department TO lockstep_app;

      CREATE TABLE membership (
        department_id uuid        NOT NULL CONSTRAINT membership_department_fk REFERENCES department (id),
        user_id       uuid        NOT NULL CONSTRAINT membership_user_fk REFERENCES user_account (id),
        lead          boolean     NOT NULL,
        since         timestamptz NOT NULL,
        CONSTRAINT membership_pk PRIMARY KEY (department_id, user_id)
      );
      CREATE INDEX membership_by_user ON membership (user_id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON membership TO lockstep_app;

      CREATE TABLE calendar_version (
        id             uuid        CONSTRAINT calendar_version_pk PRIMARY KEY,
        department_id  uuid        NOT NULL CONSTRAINT calendar_version_department_fk REFERENCES department (id),
        -- The first local day it rules; absent in the initial version, which rules all days before the others.
        effective_from date,
        weekly         jsonb       NOT NULL,
        holidays       jsonb       NOT NULL,
        exceptions     jsonb       NOT NULL,
        -- The source of seeded holidays.
        country        text,
        region         text,
        created_at     timestamptz NOT NULL,
        version        integer     NOT NULL,
        CONSTRAINT calendar_version_once UNIQUE NULLS NOT DISTINCT (department_id, effective_from)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_version TO lockstep_app;

      -- Stretches in which a department turned out to be closed.
      CREATE TABLE emergency_closure (
        id            uuid        CONSTRAINT emergency_closure_pk PRIMARY KEY,
        department_id uuid        NOT NULL CONSTRAINT emergency_closure_department_fk REFERENCES department (id),
        starts_at     timestamptz NOT NULL,
        ends_at       timestamptz NOT NULL,
        reason        text        NOT NULL,
        decided_at    timestamptz NOT NULL,
        decided_by_id uuid        NOT NULL CONSTRAINT emergency_closure_decided_by_fk REFERENCES user_account (id),
        CONSTRAINT emergency_closure_not_reversed CHECK (starts_at < ends_at)
      );
      CREATE INDEX emergency_closure_of_department ON emergency_closure (department_id, id);
      GRANT SELECT, INSERT ON emergency_closure TO lockstep_app;

      ALTER TABLE service_account
        ADD CONSTRAINT service_account_department_fk FOREIGN KEY (department_id) REFERENCES department (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE service_account DROP CONSTRAINT service_account_department_fk;
      DROP TABLE emergency_closure, calendar_version, membership, department;
    `);
  }
}
