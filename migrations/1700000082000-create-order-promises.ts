import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every word about when an order was promised for: added to, never changed. An order that keeps its first date has none.
 */
export class CreateOrderPromises1700000082000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_promise (
        id             uuid        CONSTRAINT order_promise_pk PRIMARY KEY,
        order_id       uuid        NOT NULL CONSTRAINT order_promise_order_fk REFERENCES customer_order (id),
        ordinal        integer     NOT NULL CONSTRAINT order_promise_ordinal_positive CHECK (ordinal > 0),
        kind           text        NOT NULL CONSTRAINT order_promise_kind_known
                                   CHECK (kind IN ('FIRST', 'CUSTOMER_AGREED', 'CORRECTION')),
        -- Null: nothing was promised after all.
        promised_date  date,
        agreed_at      timestamptz,
        reason         text,
        recorded_by_id uuid        NOT NULL CONSTRAINT order_promise_recorded_by_fk REFERENCES user_account (id),
        recorded_at    timestamptz NOT NULL,
        CONSTRAINT order_promise_once UNIQUE (order_id, ordinal),
        CONSTRAINT order_promise_agreed_at_an_instant CHECK ((kind = 'CUSTOMER_AGREED') = (agreed_at IS NOT NULL)),
        CONSTRAINT order_promise_correction_has_a_reason CHECK (kind <> 'CORRECTION' OR reason IS NOT NULL)
      );
      GRANT SELECT, INSERT ON order_promise TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE order_promise');
  }
}
