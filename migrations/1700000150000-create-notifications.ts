import { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices of people, and their preferences. */
export class CreateNotifications1700000150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice (
        id           uuid        CONSTRAINT notice_pk PRIMARY KEY,
        user_id      uuid        NOT NULL CONSTRAINT notice_user_fk REFERENCES user_account (id),
        event_id     uuid        NOT NULL CONSTRAINT notice_event_fk REFERENCES event (id),
        kind         text        NOT NULL,
        subject_kind text        NOT NULL,
        subject_id   uuid        NOT NULL,
        number       text,
        sentence     text        NOT NULL,
        -- The clock, its share and its instants; null where the sentence says everything.
        detail       text,
        created_at   timestamptz NOT NULL,
        in_app       boolean     NOT NULL,
        -- The digest it waits for; null: it was mailed already, or is not mailed. TOGETHER: one mail with the other notices
        -- about the same thing after an outage.
        digest       text        CONSTRAINT notice_digest_known CHECK (digest IN ('HOURLY', 'DAILY', 'TOGETHER')),
        read_at      timestamptz,
        withdrawn_at timestamptz,
        -- One person gets one notice of an event, however often the feed is read.
        CONSTRAINT notice_once UNIQUE (user_id, event_id)
      );
      CREATE INDEX notice_inbox ON notice (user_id, id) WHERE in_app;
      CREATE INDEX notice_unread ON notice (user_id) WHERE in_app AND read_at IS NULL;
      CREATE INDEX notice_to_collect ON notice (user_id, digest) WHERE digest IS NOT NULL;
      CREATE INDEX notice_to_withdraw ON notice (subject_id) WHERE kind = 'FEEDBACK' AND read_at IS NULL;
      GRANT SELECT, INSERT, UPDATE (digest, read_at, withdrawn_at) ON notice TO lockstep_app;

      CREATE TABLE notice_preference (
        user_id uuid    NOT NULL CONSTRAINT notice_preference_user_fk REFERENCES user_account (id),
        kind    text    NOT NULL,
        in_app  boolean NOT NULL,
        mail    text    NOT NULL CONSTRAINT notice_preference_mail_known
                        CHECK (mail IN ('AT_ONCE', 'HOURLY', 'DAILY', 'OFF')),
        urgent  boolean NOT NULL,
        CONSTRAINT notice_preference_pk PRIMARY KEY (user_id, kind)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON notice_preference TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice_preference, notice');
  }
}
