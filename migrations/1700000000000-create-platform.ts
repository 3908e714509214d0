import { MigrationInterface, QueryRunner } from 'typeorm';

/** The role the application works under, the append-only history, timers, retries and mail. */
export class CreatePlatform1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const group of [ROLE, HISTORY, BACKGROUND]) await runner.query(group);
  }

  /** The role stays: other databases of the same server may use it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE mail_delivery, idempotency_key, timer, feed_consumer, event;
      DROP FUNCTION refuse_rewriting_history;
      DROP FUNCTION lockstep_notify_of_change;
      DROP EXTENSION pg_trgm;
      DROP EXTENSION unaccent;
      DROP EXTENSION btree_gist;
      REVOKE USAGE ON SCHEMA public FROM lockstep_app;
    `);
  }
}

const ROLE = `
  -- Roles belong to the whole server: another database may be making the same one at this moment. Where somebody has
  -- prepared the database with scripts/prepare-database.sql, the user may neither create nor grant the role.
  DO $$ BEGIN
    IF to_regrole('lockstep_app') IS NULL THEN
      CREATE ROLE lockstep_app NOLOGIN;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END $$;
  DO $$ BEGIN
    IF NOT pg_has_role(current_user, 'lockstep_app', 'MEMBER') THEN
      GRANT lockstep_app TO CURRENT_USER;
    END IF;
  END $$;
  GRANT USAGE ON SCHEMA public TO lockstep_app;

  CREATE EXTENSION IF NOT EXISTS btree_gist;
  CREATE EXTENSION IF NOT EXISTS unaccent;
  CREATE EXTENSION IF NOT EXISTS pg_trgm;

  -- Processes remember the rows of some tables. The triggers of those tables notify them with the table's name.
  CREATE FUNCTION lockstep_notify_of_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('lockstep_changed', TG_TABLE_NAME);
      RETURN NULL;
    END
  $$;
`;

const HISTORY = `
  CREATE TABLE event (
    id            uuid        CONSTRAINT event_pk PRIMARY KEY,
    -- The order of insertion; within one stream also the order of commits, since writers lock the stream's root.
    arrival       bigint      GENERATED ALWAYS AS IDENTITY,
    stream_kind   text        NOT NULL,
    stream_id     uuid        NOT NULL,
    sequence      integer     NOT NULL,
    type          text        NOT NULL,
    payload       jsonb       NOT NULL,
    actor_id      uuid,
    side          text        CONSTRAINT event_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
    channel       text,
    origin        text        NOT NULL CONSTRAINT event_origin_known CHECK (origin IN ('live', 'imported', 'demo')),
    occurred_at   timestamptz NOT NULL,
    recorded_at   timestamptz NOT NULL,
    audience      uuid[]      NOT NULL,
    position      bigint      CONSTRAINT event_position_once UNIQUE,
    previous_hash bytea,
    hash          bytea,
    CONSTRAINT event_sequence_once UNIQUE (stream_id, sequence),
    CONSTRAINT event_sealed_whole
      CHECK ((position IS NULL) = (hash IS NULL) AND (hash IS NULL) = (previous_hash IS NULL))
  );
  CREATE INDEX event_unsealed ON event (arrival) WHERE position IS NULL;
  CREATE INDEX event_by_type ON event (type, occurred_at);
  CREATE INDEX event_of_type ON event (type, position);
  -- The history of readers who see little of it.
  CREATE INDEX event_heard_by ON event USING gin (audience);
  -- Requests are nearly all of the history, and their events are found by type.
  CREATE INDEX event_of_kind ON event (stream_kind, position) WHERE stream_kind <> 'request';

  -- An event takes its seal once and never changes otherwise. On the embedded database nothing else keeps it so.
  CREATE FUNCTION refuse_rewriting_history() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND OLD.position IS NULL
       AND (to_jsonb(NEW) - '{position,previous_hash,hash}'::text[])
         = (to_jsonb(OLD) - '{position,previous_hash,hash}'::text[]) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'history is append-only' USING ERRCODE = 'insufficient_privilege';
  END $$;
  CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE ON event
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
  GRANT SELECT, INSERT, UPDATE (position, previous_hash, hash) ON event TO lockstep_app;

  -- The last position that each consumer of the feed has read.
  CREATE TABLE feed_consumer (
    name     text   CONSTRAINT feed_consumer_pk PRIMARY KEY,
    position bigint NOT NULL
  );
  GRANT SELECT, INSERT, UPDATE ON feed_consumer TO lockstep_app;
`;

const BACKGROUND = `
  CREATE TABLE timer (
    id             uuid        CONSTRAINT timer_pk PRIMARY KEY,
    kind           text        NOT NULL,
    subject_id     uuid        NOT NULL,
    key            text        NOT NULL,
    due_at         timestamptz NOT NULL,
    target_version integer     NOT NULL,
    payload        jsonb       NOT NULL,
    attempts       integer     NOT NULL DEFAULT 0,
    parked_at      timestamptz,
    -- Why it failed the last time.
    failure        text,
    CONSTRAINT timer_once UNIQUE (kind, subject_id, key)
  );
  CREATE INDEX timer_due ON timer (due_at, id) WHERE parked_at IS NULL;
  -- Timers of one subject are claimed in order, so each claim looks at those before and behind it.
  CREATE INDEX timer_of_subject ON timer (subject_id, due_at, id) WHERE parked_at IS NULL;
  CREATE INDEX timer_parked ON timer (parked_at, id) WHERE parked_at IS NOT NULL;
  GRANT SELECT, INSERT, UPDATE, DELETE ON timer TO lockstep_app;

  -- Answers are kept for a day, so that a retry gets the same.
  CREATE TABLE idempotency_key (
    id          uuid        CONSTRAINT idempotency_key_pk PRIMARY KEY,
    user_id     uuid        NOT NULL,
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,
    -- The rights with which the answer was given: a caller who has lost one of them does not get it again.
    rights      text[]      NOT NULL,
    status      integer     NOT NULL,
    headers     jsonb       NOT NULL,
    body        text,
    created_at  timestamptz NOT NULL,
    CONSTRAINT idempotency_key_once UNIQUE (user_id, key)
  );
  CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
  GRANT SELECT, INSERT, DELETE ON idempotency_key TO lockstep_app;

  -- Outgoing mail. A row says what is written to whom; the words are made when the mail is sent.
  CREATE TABLE mail_delivery (
    id           uuid        CONSTRAINT mail_delivery_pk PRIMARY KEY,
    kind         text        NOT NULL,
    -- Refers to an account; the migration of identity adds the key.
    recipient_id uuid        NOT NULL,
    subject_id   uuid        NOT NULL,
    payload      jsonb       NOT NULL,
    created_at   timestamptz NOT NULL,
    -- A claim moves it on, so that another process takes over from one that dies.
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
`;
