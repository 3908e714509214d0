import { MigrationInterface, QueryRunner } from 'typeorm';

/** The role the application works under, the append-only history, and the timers. */
export class CreatePlatform1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Roles belong to the whole server: another database of it may be making the same one at this moment. Where somebody
      -- has prepared the database, as scripts/prepare-database.sql does, its user may neither create nor grant it.
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
        CONSTRAINT event_sealed_whole CHECK ((position IS NULL) = (hash IS NULL) AND (hash IS NULL) = (previous_hash IS NULL))
      );
      CREATE INDEX event_unsealed ON event (arrival) WHERE position IS NULL;
      CREATE INDEX event_by_type ON event (type, occurred_at);

      -- History takes a seal once and is otherwise never touched. On the embedded database this is the only wall.
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
        CONSTRAINT timer_once UNIQUE (kind, subject_id, key)
      );
      CREATE INDEX timer_due ON timer (due_at, id) WHERE parked_at IS NULL;

      GRANT SELECT, INSERT, UPDATE (position, previous_hash, hash) ON event TO lockstep_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON timer TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // The role stays: other databases of the same server may use it.
    await runner.query(`
      DROP TABLE timer;
      DROP TABLE event;
      DROP FUNCTION refuse_rewriting_history();
      DROP EXTENSION btree_gist;
      REVOKE USAGE ON SCHEMA public FROM lockstep_app;
    `);
  }
}
