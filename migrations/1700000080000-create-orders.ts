import { MigrationInterface, QueryRunner } from 'typeorm';

/** External customers' orders, and the requests that hold them up. */
export class CreateOrders1700000080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE customer_order (
        id                     uuid        CONSTRAINT customer_order_pk PRIMARY KEY,
        system                 text        NOT NULL CONSTRAINT customer_order_system_is_a_code CHECK (system ~ '^[A-Z][A-Z0-9_-]{0,19}$'),
        reference              text        NOT NULL,
        customer               text,
        value                  bigint      CONSTRAINT customer_order_value_not_negative CHECK (value >= 0),
        currency               text        NOT NULL CONSTRAINT customer_order_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
        zone                   text        NOT NULL,
        promised_date          date,
        release_allowance_days integer     NOT NULL CONSTRAINT customer_order_allowance_not_negative CHECK (release_allowance_days >= 0),
        profile                jsonb,
        owner_department_id    uuid        NOT NULL CONSTRAINT customer_order_owner_fk REFERENCES department (id),
        source_version         bigint,
        verified_at            timestamptz,
        verified_by_id         uuid        CONSTRAINT customer_order_verified_by_fk REFERENCES user_account (id),
        released_at            timestamptz,
        released_with_answer   boolean,
        release_reason         text,
        released_by_id         uuid        CONSTRAINT customer_order_released_by_fk REFERENCES user_account (id),
        created_by_id          uuid        NOT NULL CONSTRAINT customer_order_created_by_fk REFERENCES user_account (id),
        created_at             timestamptz NOT NULL,
        version                integer     NOT NULL,
        CONSTRAINT customer_order_name_once UNIQUE (system, reference),
        CONSTRAINT customer_order_released_whole CHECK ((released_at IS NULL) = (released_with_answer IS NULL)
                                                    AND (released_at IS NULL) = (released_by_id IS NULL)),
        CONSTRAINT customer_order_risk_has_a_reason CHECK (released_with_answer IS NOT FALSE OR release_reason IS NOT NULL)
      );
      CREATE INDEX customer_order_of_owner ON customer_order (owner_department_id, id);
      CREATE INDEX customer_order_open ON customer_order (promised_date) WHERE released_at IS NULL;

      CREATE TABLE order_link (
        id           uuid        CONSTRAINT order_link_pk PRIMARY KEY,
        order_id     uuid        NOT NULL CONSTRAINT order_link_order_fk REFERENCES customer_order (id),
        -- Deferrable, because the rows of requests are projections that a rebuild drops and makes again.
        request_id   uuid        NOT NULL CONSTRAINT order_link_request_fk REFERENCES request (id) DEFERRABLE,
        blocks       boolean     NOT NULL,
        blocked_from timestamptz NOT NULL,
        linked_by_id uuid        NOT NULL CONSTRAINT order_link_linked_by_fk REFERENCES user_account (id),
        linked_at    timestamptz NOT NULL,
        ended_at     timestamptz,
        ended_by_id  uuid        CONSTRAINT order_link_ended_by_fk REFERENCES user_account (id),
        CONSTRAINT order_link_ended_whole CHECK ((ended_at IS NULL) = (ended_by_id IS NULL)),
        CONSTRAINT order_link_not_ended_before_it_began CHECK (ended_at IS NULL OR ended_at >= blocked_from)
      );
      -- One assertion at a time; a later one may follow one that was taken back.
      CREATE UNIQUE INDEX order_link_once ON order_link (order_id, request_id) WHERE ended_at IS NULL;
      CREATE INDEX order_link_of_request ON order_link (request_id);
      CREATE INDEX order_link_of_order ON order_link (order_id);

      GRANT SELECT, INSERT, UPDATE ON customer_order, order_link TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE order_link; DROP TABLE customer_order');
  }
}
