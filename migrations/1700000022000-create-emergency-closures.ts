import { MigrationInterface, QueryRunner } from 'typeorm';

/** Stretches in which a department turned out to be closed, and calendar versions that are taken back before they begin. */
export class CreateEmergencyClosures1700000022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
      GRANT DELETE ON calendar_version TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE DELETE ON calendar_version FROM lockstep_app;
      DROP TABLE emergency_closure;
    `);
  }
}
