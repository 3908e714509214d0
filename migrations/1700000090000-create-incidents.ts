import { MigrationInterface, QueryRunner } from 'typeorm';

/** Failures that happened, and what they cost. */
export class CreateIncidents1700000090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE incident_number;

      CREATE TABLE incident (
        id              uuid        CONSTRAINT incident_pk PRIMARY KEY,
        number          text        NOT NULL CONSTRAINT incident_number_once UNIQUE,
        order_id        uuid        NOT NULL CONSTRAINT incident_order_fk REFERENCES customer_order (id),
        kind            text        NOT NULL CONSTRAINT incident_kind_known
                        CHECK (kind IN ('MIS_SHIPMENT', 'SCRAP', 'REWORK', 'LATE_DELIVERY', 'COMPLAINT', 'OTHER')),
        detection_point text        NOT NULL CONSTRAINT incident_detection_known
                        CHECK (detection_point IN ('BEFORE_RELEASE', 'AFTER_RELEASE')),
        detected_on     date        NOT NULL,
        summary         text        NOT NULL,
        state           text        NOT NULL CONSTRAINT incident_state_known CHECK (state IN ('OPEN', 'CLOSED')),
        currency        text        NOT NULL CONSTRAINT incident_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
        opened_by_id    uuid        NOT NULL CONSTRAINT incident_opened_by_fk REFERENCES user_account (id),
        opened_at       timestamptz NOT NULL,
        closed_at       timestamptz,
        closed_by_id    uuid        CONSTRAINT incident_closed_by_fk REFERENCES user_account (id),
        CONSTRAINT incident_closed_whole CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)
                                            AND (closed_at IS NULL) = (closed_by_id IS NULL))
      );
      CREATE INDEX incident_of_order ON incident (order_id);

      CREATE TABLE incident_line (
        id                uuid        CONSTRAINT incident_line_pk PRIMARY KEY,
        incident_id       uuid        NOT NULL CONSTRAINT incident_line_incident_fk REFERENCES incident (id),
        category          text        NOT NULL CONSTRAINT incident_line_category_known
                          CHECK (category IN ('LABOUR_WASTED', 'SCRAP_MATERIAL', 'FREIGHT_EXPEDITE', 'REWORK_REMAKE',
                                              'PENALTY_CREDIT', 'GOODWILL', 'OTHER')),
        kind              text        NOT NULL CONSTRAINT incident_line_kind_known CHECK (kind IN ('ESTIMATE', 'ACTUAL')),
        amount            bigint      NOT NULL CONSTRAINT incident_line_says_something CHECK (amount <> 0),
        note              text        NOT NULL CONSTRAINT incident_line_other_is_explained CHECK (category <> 'OTHER' OR note <> ''),
        occurred_on       date        NOT NULL,
        covers_delay_cost boolean     NOT NULL,
        -- A line is reversed at most once.
        reverses_id       uuid        CONSTRAINT incident_line_reverses_fk REFERENCES incident_line (id)
                                      CONSTRAINT incident_line_reversed_once UNIQUE,
        recorded_by_id    uuid        NOT NULL CONSTRAINT incident_line_recorded_by_fk REFERENCES user_account (id),
        recorded_at       timestamptz NOT NULL
      );
      CREATE INDEX incident_line_of_incident ON incident_line (incident_id, id);

      GRANT USAGE ON SEQUENCE incident_number TO lockstep_app;
      GRANT SELECT, INSERT, UPDATE (state, closed_at, closed_by_id) ON incident TO lockstep_app;
      -- The ledger is append-only: nobody who works as the application can change a line.
      GRANT SELECT, INSERT ON incident_line TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE incident_line; DROP TABLE incident; DROP SEQUENCE incident_number');
  }
}
