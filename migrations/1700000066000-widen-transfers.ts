import { MigrationInterface, QueryRunner } from 'typeorm';

/** Transfers that are taken back or left unanswered, requests that came to the wrong door, and colleagues invited in. */
export class WidenTransfers1700000066000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE transfer
        DROP CONSTRAINT transfer_outcome_known,
        ADD CONSTRAINT transfer_outcome_known CHECK (outcome IN ('ACCEPTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
        ADD COLUMN answer_by timestamptz;
      UPDATE transfer SET answer_by = offered_at + interval '1 day';
      ALTER TABLE transfer ALTER COLUMN answer_by SET NOT NULL;

      ALTER TABLE request
        ADD COLUMN misrouted boolean NOT NULL DEFAULT false,
        ADD COLUMN invited_ids uuid[] NOT NULL DEFAULT '{}';
      ALTER TABLE request
        ALTER COLUMN misrouted DROP DEFAULT,
        ALTER COLUMN invited_ids DROP DEFAULT;
      CREATE INDEX request_of_invited ON request USING gin (invited_ids) WHERE invited_ids <> '{}';

      -- A colleague who was invited speaks for neither side.
      ALTER TABLE message ALTER COLUMN side DROP NOT NULL;

      CREATE TABLE invitation (
        id              uuid        CONSTRAINT invitation_pk PRIMARY KEY,
        request_id      uuid        NOT NULL CONSTRAINT invitation_request_fk REFERENCES request (id) DEFERRABLE,
        invited_id      uuid        NOT NULL CONSTRAINT invitation_invited_fk REFERENCES user_account (id),
        invited_by_id   uuid        NOT NULL CONSTRAINT invitation_inviter_fk REFERENCES user_account (id),
        department_id   uuid        NOT NULL CONSTRAINT invitation_department_fk REFERENCES department (id),
        reason          text        NOT NULL,
        invited_at      timestamptz NOT NULL,
        withdrawn_at    timestamptz,
        withdrawn_by_id uuid        CONSTRAINT invitation_withdrawer_fk REFERENCES user_account (id),
        CONSTRAINT invitation_withdrawn_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_by_id IS NULL))
      );
      CREATE INDEX invitation_of_request ON invitation (request_id, invited_at, id);
      CREATE UNIQUE INDEX invitation_standing_once ON invitation (request_id, invited_id) WHERE withdrawn_at IS NULL;

      GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by_id) ON invitation TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE invitation;
      ALTER TABLE message ALTER COLUMN side SET NOT NULL;
      ALTER TABLE request DROP COLUMN invited_ids, DROP COLUMN misrouted;
      ALTER TABLE transfer
        DROP COLUMN answer_by,
        DROP CONSTRAINT transfer_outcome_known,
        ADD CONSTRAINT transfer_outcome_known CHECK (outcome IN ('ACCEPTED', 'REFUSED', 'LAPSED'));
    `);
  }
}
