import { MigrationInterface, QueryRunner } from 'typeorm';

/** The final delay cost of a released order, and the parties that held it up. */
export class CreateDelayCost1700000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE frozen_cost (
        id            uuid        CONSTRAINT frozen_cost_pk PRIMARY KEY,
        order_id      uuid        NOT NULL CONSTRAINT frozen_cost_order_fk REFERENCES customer_order (id),
        order_version integer     NOT NULL,
        units         integer     NOT NULL CONSTRAINT frozen_cost_units_not_negative CHECK (units >= 0),
        total         bigint      NOT NULL CONSTRAINT frozen_cost_not_negative CHECK (total >= 0),
        currency      text        NOT NULL CONSTRAINT frozen_cost_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
        released_at   timestamptz NOT NULL,
        frozen_at     timestamptz NOT NULL,
        -- A correction of the order after its release freezes another; the latest version counts.
        CONSTRAINT frozen_cost_once UNIQUE (order_id, order_version)
      );

      CREATE TABLE frozen_cost_leaf (
        id             uuid   CONSTRAINT frozen_cost_leaf_pk PRIMARY KEY,
        frozen_cost_id uuid   NOT NULL CONSTRAINT frozen_cost_leaf_cost_fk REFERENCES frozen_cost (id),
        party          text   NOT NULL,
        cls            text   NOT NULL CONSTRAINT frozen_cost_leaf_class_known
                       CHECK (cls IN ('PW', 'PB', 'PL', 'RW', 'RO', 'EX', 'U')),
        -- Deferrable, because the rows of requests are projections that a rebuild drops and makes again.
        request_id     uuid   CONSTRAINT frozen_cost_leaf_request_fk REFERENCES request (id) DEFERRABLE,
        amount         bigint NOT NULL CONSTRAINT frozen_cost_leaf_not_negative CHECK (amount >= 0),
        CONSTRAINT frozen_cost_leaf_names_what_blocked CHECK ((cls = 'U') = (request_id IS NULL))
      );
      CREATE INDEX frozen_cost_leaf_of_cost ON frozen_cost_leaf (frozen_cost_id);

      CREATE TABLE frozen_cost_party (
        frozen_cost_id uuid   CONSTRAINT frozen_cost_party_cost_fk REFERENCES frozen_cost (id),
        party          text   NOT NULL,
        amount         bigint NOT NULL,
        sole           bigint NOT NULL,
        involved       bigint NOT NULL,
        CONSTRAINT frozen_cost_party_pk PRIMARY KEY (frozen_cost_id, party)
      );

      -- Frozen means frozen: the application can add to these tables and read them.
      GRANT SELECT, INSERT ON frozen_cost, frozen_cost_leaf, frozen_cost_party TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE frozen_cost_party; DROP TABLE frozen_cost_leaf; DROP TABLE frozen_cost');
  }
}
