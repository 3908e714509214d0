import { MigrationInterface, QueryRunner } from 'typeorm';

/** The wall behind "each threshold is told once": a second telling of the same finds its row. Made again from history. */
export class CreateToldThresholds1700000071000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE told_threshold (
        request_id     uuid        NOT NULL CONSTRAINT told_threshold_request_fk REFERENCES request (id) DEFERRABLE,
        clock          text        NOT NULL CONSTRAINT told_threshold_clock_known CHECK (clock IN ('FR', 'RES', 'REQ', 'LEG', 'E2E', 'NEG')),
        -- The question, offer or leg; empty for the clocks a request has one of.
        subject        text        NOT NULL,
        threshold      text        NOT NULL CONSTRAINT told_threshold_known CHECK (threshold ~ '^(50|75|100|due-\\d+|rung-\\d+)$'),
        target_version integer     NOT NULL,
        at             timestamptz NOT NULL,
        CONSTRAINT told_threshold_once PRIMARY KEY (request_id, clock, subject, threshold, target_version)
      );
      GRANT SELECT, INSERT, DELETE ON told_threshold TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE told_threshold');
  }
}
