import { MigrationInterface, QueryRunner } from 'typeorm';

/** Ideas for how a department could serve better, and its replies. */
export class CreateSuggestions1700000180000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE suggestion_number;
      GRANT USAGE ON SEQUENCE suggestion_number TO lockstep_app;

      CREATE TABLE suggestion (
        id                   uuid        CONSTRAINT suggestion_pk PRIMARY KEY,
        number               text        NOT NULL CONSTRAINT suggestion_number_once UNIQUE,
        department_id        uuid        NOT NULL CONSTRAINT suggestion_department_fk REFERENCES department (id),
        service_id           uuid        CONSTRAINT suggestion_service_fk REFERENCES service (id),
        author_id            uuid        NOT NULL CONSTRAINT suggestion_author_fk REFERENCES user_account (id),
        author_department_id uuid        CONSTRAINT suggestion_author_department_fk REFERENCES department (id),
        title                text        NOT NULL,
        body                 text        NOT NULL,
        state                text        NOT NULL CONSTRAINT suggestion_state_known
                                         CHECK (state IN ('RECEIVED', 'ACCEPTED', 'DECLINED', 'DONE')),
        published_to         text        NOT NULL CONSTRAINT suggestion_published_to_known
                                         CHECK (published_to IN ('NOBODY', 'DEPARTMENTS', 'COMPANY')),
        received_at          timestamptz NOT NULL,
        CONSTRAINT suggestion_published_with_reply CHECK (state <> 'RECEIVED' OR published_to = 'NOBODY')
      );
      CREATE INDEX suggestion_of_department ON suggestion (department_id, id DESC);
      CREATE INDEX suggestion_of_author ON suggestion (author_id, id DESC);
      CREATE INDEX suggestion_published ON suggestion (id DESC) WHERE published_to <> 'NOBODY';
      GRANT SELECT, INSERT, UPDATE (state, published_to) ON suggestion TO lockstep_app;

      CREATE TABLE suggestion_reply (
        id            uuid        CONSTRAINT suggestion_reply_pk PRIMARY KEY,
        suggestion_id uuid        NOT NULL CONSTRAINT suggestion_reply_suggestion_fk REFERENCES suggestion (id),
        state         text        NOT NULL CONSTRAINT suggestion_reply_state_known
                                  CHECK (state IN ('ACCEPTED', 'DECLINED', 'DONE')),
        words         text        NOT NULL,
        replied_by_id uuid        NOT NULL CONSTRAINT suggestion_reply_by_fk REFERENCES user_account (id),
        replied_at    timestamptz NOT NULL,
        CONSTRAINT suggestion_reply_state_once UNIQUE (suggestion_id, state)
      );
      GRANT SELECT, INSERT ON suggestion_reply TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM timer WHERE kind = 'suggestion.unanswered';
      DROP TABLE suggestion_reply, suggestion;
      DROP SEQUENCE suggestion_number;
    `);
  }
}
