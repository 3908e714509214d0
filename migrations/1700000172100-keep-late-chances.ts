import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How likely each open request is answered too late, narrow and beside its request: it moves as time passes, and a request is
 * a wide row under many indexes. What was said and told of it stays said and told.
 */
export class KeepLateChances1700000172100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE late_chance (
        request_id      uuid        NOT NULL CONSTRAINT late_chance_request_fk REFERENCES request (id) DEFERRABLE,
        -- The department that holds it, so that a queue is read in this order by one index.
        department_id   uuid        NOT NULL CONSTRAINT late_chance_department_fk REFERENCES department (id),
        standing        text        NOT NULL CONSTRAINT late_chance_standing CHECK (standing IN ('FORESEEN', 'LATE', 'UNKNOWN')),
        basis_points    integer     CONSTRAINT late_chance_share CHECK (basis_points BETWEEN 0 AND 10000),
        unknown_because text        CONSTRAINT late_chance_reason
                                    CHECK (unknown_because IN ('TOO_FEW_ANSWERED', 'NONE_SO_OLD', 'NONE_WATCHED_SO_LONG')),
        population      text        CONSTRAINT late_chance_population CHECK (population IN ('SERVICE_AND_PRIORITY', 'SERVICE')),
        observations    integer,
        answered        integer,
        history_from    timestamptz,
        history_to      timestamptz,
        age_seconds     integer     NOT NULL,
        target_seconds  integer,
        submitted_at    timestamptz NOT NULL,
        as_of           timestamptz NOT NULL,
        CONSTRAINT late_chance_pk PRIMARY KEY (request_id),
        CONSTRAINT late_chance_known CHECK ((basis_points IS NULL) = (standing = 'UNKNOWN')),
        CONSTRAINT late_chance_says_why CHECK ((unknown_because IS NULL) = (standing <> 'UNKNOWN'))
      );
      CREATE INDEX late_chance_likely ON late_chance (basis_points, request_id) WHERE basis_points IS NOT NULL;
      CREATE INDEX late_chance_in_queue ON late_chance (department_id, (-basis_points), submitted_at, request_id)
        WHERE basis_points IS NOT NULL;
      GRANT SELECT, INSERT, UPDATE, DELETE ON late_chance TO lockstep_app;

      -- The wall behind "told once": a second telling of the same promise finds its row.
      CREATE TABLE told_likely_late (
        request_id     uuid        NOT NULL CONSTRAINT told_likely_late_request_fk REFERENCES request (id) DEFERRABLE,
        target_version integer     NOT NULL,
        at             timestamptz NOT NULL,
        CONSTRAINT told_likely_late_once PRIMARY KEY (request_id, target_version)
      );
      GRANT SELECT, INSERT ON told_likely_late TO lockstep_app;

      -- What was said when a request was sent; nobody can say it otherwise afterwards.
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
    await runner.query('DROP TABLE late_prediction; DROP TABLE told_likely_late; DROP TABLE late_chance');
  }
}
