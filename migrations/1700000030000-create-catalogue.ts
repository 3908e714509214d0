import { MigrationInterface, QueryRunner } from 'typeorm';

/** The services that departments offer to each other. */
export class CreateCatalogue1700000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE service (
        id                 uuid    CONSTRAINT service_pk PRIMARY KEY,
        department_id      uuid    NOT NULL CONSTRAINT service_department_fk REFERENCES department (id),
        code               text    NOT NULL CONSTRAINT service_code_is_a_slug CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name               text    NOT NULL,
        description        text    NOT NULL,
        intake             jsonb   NOT NULL,
        targets            jsonb   NOT NULL,
        effort_minutes     integer NOT NULL CONSTRAINT service_effort_at_least_a_quarter CHECK (effort_minutes >= 15),
        nominal_rate       bigint  NOT NULL CONSTRAINT service_nominal_rate_not_negative CHECK (nominal_rate >= 0),
        -- The usual cost of an order that leaves without the answer and turns out wrong.
        failure_cost       bigint  CONSTRAINT service_failure_cost_positive CHECK (failure_cost > 0),
        currency           text    NOT NULL CONSTRAINT service_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
        question_templates jsonb   NOT NULL,
        active             boolean NOT NULL,
        version            integer NOT NULL,
        CONSTRAINT service_code_once UNIQUE (department_id, code)
      );
      CREATE TRIGGER notify_of_change AFTER UPDATE ON service
        FOR EACH STATEMENT EXECUTE FUNCTION lockstep_notify_of_change();
      GRANT SELECT, INSERT, UPDATE ON service TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service');
  }
}
