import { MigrationInterface, QueryRunner } from 'typeorm';

/** Webhook endpoints with their secrets, deliveries of events, and attempts of each delivery. */
export class CreateWebhooks1700000160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook_endpoint (
        id               uuid        CONSTRAINT webhook_endpoint_pk PRIMARY KEY,
        url              text        NOT NULL,
        description      text        NOT NULL,
        -- Empty: all types, all departments.
        event_types      text[]      NOT NULL,
        department_ids   uuid[]      NOT NULL,
        enabled_since    timestamptz,
        disabled_because text        CONSTRAINT webhook_endpoint_reason_known
                                     CHECK (disabled_because IN ('BY_ADMIN', 'GONE', 'FAILING')),
        -- No delivery has succeeded since.
        failing_since    timestamptz,
        removed_at       timestamptz,
        created_by_id    uuid        NOT NULL CONSTRAINT webhook_endpoint_created_by_fk REFERENCES user_account (id),
        created_at       timestamptz NOT NULL,
        version          integer     NOT NULL,
        CONSTRAINT webhook_endpoint_enabled_or_why CHECK ((enabled_since IS NULL) = (disabled_because IS NOT NULL))
      );
      CREATE TRIGGER notify_of_change AFTER INSERT OR DELETE OR UPDATE OF enabled_since, event_types ON webhook_endpoint
        FOR EACH STATEMENT EXECUTE FUNCTION lockstep_notify_of_change();
      GRANT SELECT, INSERT, UPDATE ON webhook_endpoint TO lockstep_app;

      CREATE TABLE webhook_secret (
        id          uuid        CONSTRAINT webhook_secret_pk PRIMARY KEY,
        endpoint_id uuid        NOT NULL CONSTRAINT webhook_secret_endpoint_fk REFERENCES webhook_endpoint (id),
        -- Encrypted with a key outside the database: a signature needs the secret itself, so a hash is not enough.
        sealed      bytea       NOT NULL,
        created_at  timestamptz NOT NULL,
        expires_at  timestamptz
      );
      CREATE INDEX webhook_secret_of_endpoint ON webhook_secret (endpoint_id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_secret TO lockstep_app;

      CREATE TABLE webhook_delivery (
        id              uuid        CONSTRAINT webhook_delivery_pk PRIMARY KEY,
        endpoint_id     uuid        NOT NULL CONSTRAINT webhook_delivery_endpoint_fk REFERENCES webhook_endpoint (id),
        -- The id of the event or ping, by which the receiver knows a repetition.
        message_id      uuid        NOT NULL,
        event_type      text        NOT NULL,
        stream_id       uuid        NOT NULL,
        -- The position in the feed: deliveries of one stream leave in this order.
        place           bigint      NOT NULL,
        body            text        NOT NULL,
        state           text        NOT NULL
                        CONSTRAINT webhook_delivery_state_known CHECK (state IN ('QUEUED', 'DELIVERED', 'PARKED')),
        -- All attempts, for their numbers; and the attempts since it was last queued, for the pause between two.
        attempts        integer     NOT NULL,
        tries           integer     NOT NULL,
        -- During an attempt: the instant at which another worker takes over from one that died.
        next_attempt_at timestamptz,
        created_at      timestamptz NOT NULL,
        settled_at      timestamptz,
        CONSTRAINT webhook_delivery_once UNIQUE (endpoint_id, message_id),
        CONSTRAINT webhook_delivery_queued_or_settled CHECK ((state = 'QUEUED') = (next_attempt_at IS NOT NULL)
                                                         AND (state = 'QUEUED') = (settled_at IS NULL))
      );
      CREATE INDEX webhook_delivery_due ON webhook_delivery (endpoint_id, next_attempt_at) WHERE state = 'QUEUED';
      CREATE INDEX webhook_delivery_line ON webhook_delivery (endpoint_id, stream_id, place) WHERE state = 'QUEUED';
      CREATE INDEX webhook_delivery_of_endpoint ON webhook_delivery (endpoint_id, id);
      CREATE INDEX webhook_delivery_in_state ON webhook_delivery (endpoint_id, state, id);
      CREATE INDEX webhook_delivery_settled ON webhook_delivery (settled_at) WHERE settled_at IS NOT NULL;
      GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_delivery TO lockstep_app;

      CREATE TABLE webhook_attempt (
        id          uuid        CONSTRAINT webhook_attempt_pk PRIMARY KEY,
        delivery_id uuid        NOT NULL CONSTRAINT webhook_attempt_delivery_fk
                                REFERENCES webhook_delivery (id) ON DELETE CASCADE,
        number      integer     NOT NULL,
        started_at  timestamptz NOT NULL,
        -- The next four are absent while the attempt runs, and for ever when its worker died.
        duration_ms integer,
        status      integer,
        error       text,
        answer      text,
        CONSTRAINT webhook_attempt_numbered_once UNIQUE (delivery_id, number)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_attempt TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_attempt, webhook_delivery, webhook_secret, webhook_endpoint');
  }
}
