import { MigrationInterface, QueryRunner } from 'typeorm';

/** Predictions of late answers, and the notices of them. The chances of open requests stand with the requests. */
export class CreateLateness1700000110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A request that is likely late is notified once for each promise: a second notice finds this row.
      CREATE TABLE told_likely_late (
        request_id     uuid        NOT NULL CONSTRAINT told_likely_late_request_fk REFERENCES request (id) DEFERRABLE,
        target_version integer     NOT NULL,
        at             timestamptz NOT NULL,
        CONSTRAINT told_likely_late_once PRIMARY KEY (request_id, target_version)
      );
      GRANT SELECT, INSERT ON told_likely_late TO lockstep_app;

      -- The prediction that was made when a request was sent; nobody can change it afterwards.
      CREATE TABLE late_prediction (
        request_id     uuid        NOT NULL CONSTRAINT late_prediction_request_fk REFERENCES request (id) DEFERRABLE,
        said_at        timestamptz NOT NULL,
        basis_points   integer     CONSTRAINT late_prediction_share CHECK (basis_points BETWEEN 0 AND 10000),
        target_version integer     NOT NULL,
        target_seconds integer     NOT NULL,
        population     text        NOT NULL,
        observations   integer     NOT NULL,
        answered       integer     NOT NULL,
        history_to     timestamptz NOT NULL,
        CONSTRAINT late_prediction_pk PRIMARY KEY (request_id)
      );
      CREATE INDEX late_prediction_said ON late_prediction (said_at);
      GRANT SELECT, INSERT ON late_prediction TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE late_prediction, told_likely_late');
  }
}
