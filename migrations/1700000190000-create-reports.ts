import { MigrationInterface, QueryRunner } from 'typeorm';

/** The backlog of each day: how much waited, and for how long. Nobody changes or removes a snapshot. */
export class CreateReports1700000190000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The department as a whole. A day on which nothing waited has a row; a day without a row was not recorded.
      CREATE TABLE backlog_day (
        department_id   uuid        NOT NULL CONSTRAINT backlog_day_department_fk REFERENCES department (id),
        -- A day in the zone of the department.
        day             date        NOT NULL,
        taken_at        timestamptz NOT NULL,
        open            integer     NOT NULL,
        overdue         integer     NOT NULL,
        effort_minutes  integer     NOT NULL,
        age_p50_seconds integer,
        age_p85_seconds integer,
        age_max_seconds integer,
        -- One person alone had worked on the requests: the figures would be about that person.
        single_handed   boolean     NOT NULL,
        CONSTRAINT backlog_day_pk PRIMARY KEY (department_id, day),
        CONSTRAINT backlog_day_overdue_are_open CHECK (overdue BETWEEN 0 AND open),
        CONSTRAINT backlog_day_ages_of_open CHECK (num_nonnulls(age_p50_seconds, age_p85_seconds, age_max_seconds)
                                                   = CASE WHEN open = 0 THEN 0 ELSE 3 END)
      );
      GRANT SELECT, INSERT ON backlog_day TO lockstep_app;

      CREATE TABLE backlog_snapshot (
        day                    date    NOT NULL,
        provider_department_id uuid    NOT NULL,
        service_id             uuid    NOT NULL CONSTRAINT backlog_snapshot_service_fk REFERENCES service (id),
        priority               text    NOT NULL,
        open                   integer NOT NULL,
        overdue                integer NOT NULL,
        effort_minutes         integer NOT NULL,
        age_p50_seconds        integer NOT NULL,
        age_p85_seconds        integer NOT NULL,
        age_max_seconds        integer NOT NULL,
        single_handed          boolean NOT NULL,
        CONSTRAINT backlog_snapshot_pk PRIMARY KEY (provider_department_id, day, service_id, priority),
        CONSTRAINT backlog_snapshot_day_fk FOREIGN KEY (provider_department_id, day)
                                           REFERENCES backlog_day (department_id, day),
        CONSTRAINT backlog_snapshot_overdue_are_open CHECK (open > 0 AND overdue BETWEEN 0 AND open)
      );
      GRANT SELECT, INSERT ON backlog_snapshot TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE backlog_snapshot, backlog_day');
  }
}
