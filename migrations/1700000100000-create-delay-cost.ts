import { MigrationInterface, QueryRunner } from 'typeorm';

/** The frozen costs of orders that have left, the prices of offered dates, exchange rates, and curves of past answers. */
export class CreateDelayCost1700000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Costs are frozen for good: the application can read these four tables and add to them.
      CREATE TABLE frozen_cost (
        id                      uuid        CONSTRAINT frozen_cost_pk PRIMARY KEY,
        order_id                uuid        NOT NULL CONSTRAINT frozen_cost_order_fk REFERENCES customer_order (id),
        order_version           integer     NOT NULL,
        units                   integer     NOT NULL CONSTRAINT frozen_cost_units_not_negative CHECK (units >= 0),
        -- False: a correction of the order has left its lateness without a price.
        priced                  boolean     NOT NULL,
        total                   bigint      NOT NULL CONSTRAINT frozen_cost_not_negative CHECK (total >= 0),
        currency                text        NOT NULL CONSTRAINT frozen_cost_currency_is_iso
                                            CHECK (currency ~ '^[A-Z]{3}$'),
        -- How far the second reading differs from the first.
        divergence_basis_points integer     NOT NULL CONSTRAINT frozen_cost_divergence_is_share
                                            CHECK (divergence_basis_points BETWEEN 0 AND 10000),
        released_at             timestamptz NOT NULL,
        frozen_at               timestamptz NOT NULL,
        frozen_by_id            uuid        CONSTRAINT frozen_cost_frozen_by_fk REFERENCES user_account (id),
        reason                  text        NOT NULL,
        -- A correction of the order after its release freezes another; the latest version counts.
        CONSTRAINT frozen_cost_once UNIQUE (order_id, order_version),
        CONSTRAINT frozen_cost_without_price_is_nothing CHECK (priced OR total = 0)
      );
      GRANT SELECT, INSERT ON frozen_cost TO lockstep_app;

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
      GRANT SELECT, INSERT ON frozen_cost_leaf TO lockstep_app;

      CREATE TABLE frozen_cost_second_leaf (
        id             uuid   CONSTRAINT frozen_cost_second_leaf_pk PRIMARY KEY,
        frozen_cost_id uuid   NOT NULL CONSTRAINT frozen_cost_second_leaf_cost_fk REFERENCES frozen_cost (id),
        party          text   NOT NULL,
        cls            text   NOT NULL CONSTRAINT frozen_cost_second_leaf_class_known
                       CHECK (cls IN ('PB', 'PL', 'RO', 'LR', 'AGREED', 'U')),
        -- Deferrable, because the rows of requests are projections that a rebuild drops and makes again.
        request_id     uuid   CONSTRAINT frozen_cost_second_leaf_request_fk REFERENCES request (id) DEFERRABLE,
        amount         bigint NOT NULL CONSTRAINT frozen_cost_second_leaf_not_negative CHECK (amount >= 0)
      );
      CREATE INDEX frozen_cost_second_leaf_of_cost ON frozen_cost_second_leaf (frozen_cost_id);
      GRANT SELECT, INSERT ON frozen_cost_second_leaf TO lockstep_app;

      CREATE TABLE frozen_cost_party (
        frozen_cost_id  uuid    CONSTRAINT frozen_cost_party_cost_fk REFERENCES frozen_cost (id),
        party           text    NOT NULL,
        amount          bigint  NOT NULL,
        sole            bigint  NOT NULL,
        involved        bigint  NOT NULL,
        -- How long it held the order up once it was late; null: unknown.
        blocked_seconds integer CONSTRAINT frozen_cost_party_blocked_not_negative CHECK (blocked_seconds >= 0),
        CONSTRAINT frozen_cost_party_pk PRIMARY KEY (frozen_cost_id, party)
      );
      GRANT SELECT, INSERT ON frozen_cost_party TO lockstep_app;

      -- The consequences of an offered date at the moment of the offer: the shift of the promise, and its cost for each
      -- order. The application can read these two tables and add to them.
      CREATE TABLE offer_consequence (
        offer_id      uuid        CONSTRAINT offer_consequence_pk PRIMARY KEY
                      CONSTRAINT offer_consequence_offer_fk REFERENCES offer (id),
        request_id    uuid        NOT NULL
                      CONSTRAINT offer_consequence_request_fk REFERENCES request (id) DEFERRABLE,
        answer_at     timestamptz NOT NULL,
        commitment_at timestamptz,
        first_ask_at  timestamptz,
        slack_seconds integer,
        reckoned_at   timestamptz NOT NULL,
        CONSTRAINT offer_consequence_slack_needs_commitment CHECK ((slack_seconds IS NULL) = (commitment_at IS NULL))
      );
      CREATE INDEX offer_consequence_of_request ON offer_consequence (request_id);
      GRANT SELECT, INSERT ON offer_consequence TO lockstep_app;

      CREATE TABLE offer_price (
        offer_id           uuid    CONSTRAINT offer_price_consequence_fk REFERENCES offer_consequence (offer_id),
        order_id           uuid    CONSTRAINT offer_price_order_fk REFERENCES customer_order (id),
        currency           text    NOT NULL CONSTRAINT offer_price_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
        -- Minor units, negative where the offer saves money. Null: not priced, which is not the same as zero.
        against_commitment bigint,
        against_first_ask  bigint,
        priced             boolean NOT NULL,
        verified           boolean NOT NULL,
        -- Whole units late if the answer comes as offered; null where no date was promised.
        units_late         integer CONSTRAINT offer_price_units_counted CHECK (units_late >= 0),
        breaks_date        boolean NOT NULL,
        -- The other request that is forecast to hold the order up at least as long.
        dominated_by_id    uuid    CONSTRAINT offer_price_dominator_fk REFERENCES request (id) DEFERRABLE,
        forecast_known     boolean NOT NULL,
        CONSTRAINT offer_price_pk PRIMARY KEY (offer_id, order_id),
        CONSTRAINT offer_price_unpriced_whole
          CHECK (priced OR against_commitment IS NULL AND against_first_ask IS NULL)
      );
      GRANT SELECT, INSERT ON offer_price TO lockstep_app;

      -- The values of currencies by day: rows are added, never changed; the latest row of a day holds.
      CREATE TABLE exchange_rate (
        id             uuid        CONSTRAINT exchange_rate_pk PRIMARY KEY,
        currency       text        NOT NULL CONSTRAINT exchange_rate_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
        day            date        NOT NULL,
        -- As it was written: the digits are exact.
        rate           text        NOT NULL CONSTRAINT exchange_rate_is_decimal
                                   CHECK (rate ~ '^\\d{1,9}(\\.\\d{1,12})?$'),
        recorded_at    timestamptz NOT NULL,
        recorded_by_id uuid        NOT NULL CONSTRAINT exchange_rate_recorded_by_fk REFERENCES user_account (id)
      );
      CREATE INDEX exchange_rate_of_day ON exchange_rate (currency, day DESC, id DESC);
      GRANT SELECT, INSERT ON exchange_rate TO lockstep_app;

      -- How long the answers of each service take, as last computed.
      CREATE TABLE response_curve (
        service_id  uuid        CONSTRAINT response_curve_pk PRIMARY KEY
                                CONSTRAINT response_curve_service_fk REFERENCES service (id),
        made_at     timestamptz NOT NULL,
        curve       jsonb       NOT NULL,
        by_priority jsonb       NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE ON response_curve TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE response_curve, exchange_rate, offer_price, offer_consequence;
      DROP TABLE frozen_cost_party, frozen_cost_second_leaf, frozen_cost_leaf, frozen_cost;
    `);
  }
}
