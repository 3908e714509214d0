import { MigrationInterface, QueryRunner } from 'typeorm';

/** How long the answers of each service take, as it was reckoned last. */
export class CreateResponseCurves1700000106000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE response_curve (
        service_id uuid        CONSTRAINT response_curve_pk PRIMARY KEY
                               CONSTRAINT response_curve_service_fk REFERENCES service (id),
        made_at    timestamptz NOT NULL,
        curve      jsonb       NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE ON response_curve TO lockstep_app;

      CREATE INDEX request_of_service ON request (service_id, submitted_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX request_of_service; DROP TABLE response_curve');
  }
}
