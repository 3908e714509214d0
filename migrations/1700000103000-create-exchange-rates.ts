import { MigrationInterface, QueryRunner } from 'typeorm';

/** The value of a currency on a day: rows are added, never changed; the latest row of a day holds. */
export class CreateExchangeRates1700000103000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exchange_rate (
        id             uuid        CONSTRAINT exchange_rate_pk PRIMARY KEY,
        currency       text        NOT NULL CONSTRAINT exchange_rate_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
        day            date        NOT NULL,
        -- As it was written: the digits are exact.
        rate           text        NOT NULL CONSTRAINT exchange_rate_is_decimal CHECK (rate ~ '^\\d{1,9}(\\.\\d{1,12})?$'),
        recorded_at    timestamptz NOT NULL,
        recorded_by_id uuid        NOT NULL CONSTRAINT exchange_rate_recorded_by_fk REFERENCES user_account (id)
      );
      CREATE INDEX exchange_rate_of_day ON exchange_rate (currency, day DESC, id DESC);
      GRANT SELECT, INSERT ON exchange_rate TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exchange_rate');
  }
}
