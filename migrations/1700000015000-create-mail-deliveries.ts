import { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail on its way out. The rows say what is to be written to whom; the words are made when it is sent. */
export class CreateMailDeliveries1700000015000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mail_delivery (
        id           uuid        CONSTRAINT mail_delivery_pk PRIMARY KEY,
        kind         text        NOT NULL,
        recipient_id uuid        NOT NULL CONSTRAINT mail_delivery_recipient_fk REFERENCES user_account (id),
        subject_id   uuid        NOT NULL,
        payload      jsonb       NOT NULL,
        created_at   timestamptz NOT NULL,
        -- When it may be tried, or tried again. A claim moves it on, so that a process that dies is followed by another.
        not_before   timestamptz NOT NULL,
        attempts     integer     NOT NULL,
        last_error   text,
        state        text        NOT NULL CONSTRAINT mail_delivery_state_known
                                 CHECK (state IN ('WAITING', 'SENT', 'DROPPED', 'PARKED')),
        ended_at     timestamptz,
        CONSTRAINT mail_delivery_ended_whole CHECK ((state = 'WAITING') = (ended_at IS NULL))
      );
      CREATE INDEX mail_delivery_waiting ON mail_delivery (not_before, id) WHERE state = 'WAITING';
      CREATE INDEX mail_delivery_parked ON mail_delivery (id) WHERE state = 'PARKED';
      GRANT SELECT, INSERT, UPDATE ON mail_delivery TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail_delivery');
  }
}
