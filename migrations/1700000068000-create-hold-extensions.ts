import { MigrationInterface, QueryRunner } from 'typeorm';

/** Longer waits for somebody outside, and what the requester said to them. */
export class CreateHoldExtensions1700000068000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hold_extension (
        id             uuid        CONSTRAINT hold_extension_pk PRIMARY KEY,
        hold_id        uuid        NOT NULL CONSTRAINT hold_extension_hold_fk REFERENCES hold (id),
        review_at      timestamptz NOT NULL,
        reason         text        NOT NULL,
        proposed_by_id uuid        NOT NULL CONSTRAINT hold_extension_proposer_fk REFERENCES user_account (id),
        proposed_at    timestamptz NOT NULL,
        outcome        text        CONSTRAINT hold_extension_outcome_known
                       CHECK (outcome IN ('EXTENDED', 'REFUSED', 'LAPSED')),
        settled_by_id  uuid        CONSTRAINT hold_extension_settler_fk REFERENCES user_account (id),
        settled_at     timestamptz,
        CONSTRAINT hold_extension_settled_whole CHECK ((settled_at IS NULL) = (outcome IS NULL))
      );
      CREATE INDEX hold_extension_of_hold ON hold_extension (hold_id, proposed_at, id);
      CREATE UNIQUE INDEX hold_extension_open_once ON hold_extension (hold_id) WHERE settled_at IS NULL;

      GRANT SELECT, INSERT, UPDATE (outcome, settled_by_id, settled_at) ON hold_extension TO lockstep_app;
      GRANT UPDATE (review_at) ON hold TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE UPDATE (review_at) ON hold FROM lockstep_app; DROP TABLE hold_extension');
  }
}
