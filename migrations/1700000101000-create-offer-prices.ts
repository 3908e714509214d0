import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The consequences of an offered date at the moment of the offer: the shift of the promise, and its cost for each
 * order.
 */
export class CreateOfferPrices1700000101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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

      CREATE TABLE offer_price (
        offer_id           uuid    CONSTRAINT offer_price_consequence_fk REFERENCES offer_consequence (offer_id),
        order_id           uuid    CONSTRAINT offer_price_order_fk REFERENCES customer_order (id),
        currency           text    NOT NULL CONSTRAINT offer_price_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
        -- Minor units, negative where the offer saves money. Null: not priced, which is never the same as nothing.
        against_commitment bigint,
        against_first_ask  bigint,
        priced             boolean NOT NULL,
        verified           boolean NOT NULL,
        -- Whole units late, were the answer given as offered; null where no date was promised.
        units_late         integer CONSTRAINT offer_price_units_counted CHECK (units_late >= 0),
        breaks_date        boolean NOT NULL,
        -- The other request that is forecast to hold the order up at least as long.
        dominated_by_id    uuid    CONSTRAINT offer_price_dominator_fk REFERENCES request (id) DEFERRABLE,
        forecast_known     boolean NOT NULL,
        CONSTRAINT offer_price_pk PRIMARY KEY (offer_id, order_id),
        CONSTRAINT offer_price_unpriced_whole
          CHECK (priced OR against_commitment IS NULL AND against_first_ask IS NULL)
      );

      -- What was said with an offer stays said: the application can add to these tables and read them.
      GRANT SELECT, INSERT ON offer_consequence, offer_price TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE offer_price; DROP TABLE offer_consequence');
  }
}
