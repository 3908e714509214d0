import { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices of people, and their preferences. */
export class CreateNotifications1700000120000 implements MigrationInterface {
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
        created_at   timestamptz NOT NULL,
        in_app       boolean     NOT NULL,
        -- Which collection it waits for; null when it went by itself, was collected, or goes by no mail.
        digest       text        CONSTRAINT notice_digest_known CHECK (digest IN ('HOURLY', 'DAILY')),
        read_at      timestamptz,
        -- One event is told to one person once, however often the feed is read.
        CONSTRAINT notice_once UNIQUE (user_id, event_id)
      );
      CREATE INDEX notice_inbox ON notice (user_id, id) WHERE in_app;
      CREATE INDEX notice_unread ON notice (user_id) WHERE in_app AND read_at IS NULL;
      CREATE INDEX notice_to_collect ON notice (user_id, digest) WHERE digest IS NOT NULL;

      CREATE TABLE notice_preference (
        user_id uuid    NOT NULL CONSTRAINT notice_preference_user_fk REFERENCES user_account (id),
        kind    text    NOT NULL,
        in_app  boolean NOT NULL,
        mail    text    NOT NULL CONSTRAINT notice_preference_mail_known CHECK (mail IN ('AT_ONCE', 'HOURLY', 'DAILY', 'OFF')),
        urgent  boolean NOT NULL,
        CONSTRAINT notice_preference_pk PRIMARY KEY (user_id, kind)
      );
      GRANT SELECT, INSERT, UPDATE (read_at, digest) ON notice TO lockstep_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON notice_preference TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice_preference; DROP TABLE notice');
  }
}
