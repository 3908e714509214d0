import { MigrationInterface, QueryRunner } from 'typeorm';

/** Failures that happened: their ledger, causes and lessons, and the changes that follow. */
export class CreateIncidents1700000090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE incident_number;
      GRANT USAGE ON SEQUENCE incident_number TO lockstep_app;

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
        severity        smallint    CONSTRAINT incident_severity_known CHECK (severity BETWEEN 1 AND 5),
        harm            text        NOT NULL,
        root_cause      text        NOT NULL,
        lessons         text        NOT NULL,
        state           text        NOT NULL CONSTRAINT incident_state_known CHECK (state IN ('OPEN', 'COSTED', 'CLOSED')),
        currency        text        NOT NULL CONSTRAINT incident_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
        opened_by_id    uuid        NOT NULL CONSTRAINT incident_opened_by_fk REFERENCES user_account (id),
        opened_at       timestamptz NOT NULL,
        closed_at       timestamptz,
        closed_by_id    uuid        CONSTRAINT incident_closed_by_fk REFERENCES user_account (id),
        CONSTRAINT incident_closed_whole CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)
                                            AND (closed_at IS NULL) = (closed_by_id IS NULL))
      );
      CREATE INDEX incident_of_order ON incident (order_id);
      GRANT SELECT, INSERT, UPDATE (state, severity, harm, root_cause, lessons, closed_at, closed_by_id)
         ON incident TO lockstep_app;

      -- The ledger is append-only: the application cannot change a line. An estimate and the actual that settles it
      -- share an item, which has the id of its first line.
      CREATE TABLE incident_line (
        id                uuid        CONSTRAINT incident_line_pk PRIMARY KEY,
        incident_id       uuid        NOT NULL CONSTRAINT incident_line_incident_fk REFERENCES incident (id),
        item_id           uuid        NOT NULL CONSTRAINT incident_line_item_fk REFERENCES incident_line (id),
        category          text        NOT NULL CONSTRAINT incident_line_category_known
                          CHECK (category IN ('LABOUR_WASTED', 'SCRAP_MATERIAL', 'FREIGHT_EXPEDITE', 'REWORK_REMAKE',
                                              'PENALTY_CREDIT', 'GOODWILL', 'OTHER')),
        kind              text        NOT NULL CONSTRAINT incident_line_kind_known CHECK (kind IN ('ESTIMATE', 'ACTUAL')),
        amount            bigint      NOT NULL CONSTRAINT incident_line_says_something CHECK (amount <> 0),
        -- The three points of an uncertain estimate.
        low_amount        bigint,
        likely_amount     bigint,
        high_amount       bigint,
        quantity_milli    bigint      CONSTRAINT incident_line_quantity_positive CHECK (quantity_milli > 0),
        unit              text,
        unit_rate         bigint,
        note              text        NOT NULL CONSTRAINT incident_line_other_is_explained
                          CHECK (category <> 'OTHER' OR note <> ''),
        evidence_id       uuid        CONSTRAINT incident_line_evidence_fk REFERENCES attachment (id),
        occurred_on       date        NOT NULL,
        covers_delay_cost boolean     NOT NULL,
        -- A line is reversed at most once.
        reverses_id       uuid        CONSTRAINT incident_line_reverses_fk REFERENCES incident_line (id)
                                      CONSTRAINT incident_line_reversed_once UNIQUE,
        recorded_by_id    uuid        NOT NULL CONSTRAINT incident_line_recorded_by_fk REFERENCES user_account (id),
        recorded_at       timestamptz NOT NULL,
        CONSTRAINT incident_line_quantity_whole CHECK (num_nonnulls(quantity_milli, unit, unit_rate) IN (0, 3)),
        CONSTRAINT incident_line_three_points_whole
          CHECK (num_nonnulls(low_amount, likely_amount, high_amount) = 0
              OR (num_nonnulls(low_amount, likely_amount, high_amount) = 3
                  AND kind = 'ESTIMATE'
                  AND 0 <= low_amount AND low_amount <= likely_amount AND likely_amount <= high_amount))
      );
      CREATE INDEX incident_line_of_incident ON incident_line (incident_id, id);
      GRANT SELECT, INSERT ON incident_line TO lockstep_app;

      -- Items whose estimate is accepted as it stands: no actual will come.
      CREATE TABLE incident_waiver (
        item_id      uuid        CONSTRAINT incident_waiver_pk PRIMARY KEY
                                 CONSTRAINT incident_waiver_item_fk REFERENCES incident_line (id),
        incident_id  uuid        NOT NULL CONSTRAINT incident_waiver_incident_fk REFERENCES incident (id),
        reason       text        NOT NULL,
        waived_by_id uuid        NOT NULL CONSTRAINT incident_waiver_by_fk REFERENCES user_account (id),
        waived_at    timestamptz NOT NULL
      );
      CREATE INDEX incident_waiver_of_incident ON incident_waiver (incident_id);
      GRANT SELECT, INSERT ON incident_waiver TO lockstep_app;

      -- One row for each revision of a cause; the last one holds. Two people of two departments agree on a weight.
      CREATE TABLE incident_cause (
        id                         uuid        CONSTRAINT incident_cause_pk PRIMARY KEY,
        incident_id                uuid        NOT NULL CONSTRAINT incident_cause_incident_fk REFERENCES incident (id),
        request_id                 uuid        NOT NULL CONSTRAINT incident_cause_request_fk REFERENCES request (id)
                                               DEFERRABLE INITIALLY IMMEDIATE,
        revision                   integer     NOT NULL,
        answer                     text        CONSTRAINT incident_cause_answer_known
                                               CHECK (answer IN ('NO', 'PARTLY', 'YES')),
        weight_basis_points        integer     NOT NULL CONSTRAINT incident_cause_weight_is_share
                                               CHECK (weight_basis_points BETWEEN 0 AND 10000),
        provider_basis_points      integer     NOT NULL CONSTRAINT incident_cause_provider_is_share
                                               CHECK (provider_basis_points BETWEEN 0 AND 10000),
        words                      text        NOT NULL,
        withdrawn                  boolean     NOT NULL,
        proposed_by_id             uuid        NOT NULL CONSTRAINT incident_cause_proposed_by_fk
                                               REFERENCES user_account (id),
        proposed_by_department_id  uuid        NOT NULL CONSTRAINT incident_cause_proposed_for_fk
                                               REFERENCES department (id),
        proposed_at                timestamptz NOT NULL,
        confirmed_by_id            uuid        CONSTRAINT incident_cause_confirmed_by_fk REFERENCES user_account (id),
        confirmed_by_department_id uuid        CONSTRAINT incident_cause_confirmed_for_fk REFERENCES department (id),
        confirmed_at               timestamptz,
        CONSTRAINT incident_cause_revision_once UNIQUE (incident_id, request_id, revision),
        CONSTRAINT incident_cause_confirmed_whole
          CHECK (num_nonnulls(confirmed_by_id, confirmed_by_department_id, confirmed_at) IN (0, 3)),
        CONSTRAINT incident_cause_two_departments
          CHECK (confirmed_by_id <> proposed_by_id AND confirmed_by_department_id <> proposed_by_department_id)
      );
      GRANT SELECT, INSERT, UPDATE (confirmed_by_id, confirmed_by_department_id, confirmed_at)
         ON incident_cause TO lockstep_app;

      CREATE TABLE corrective_action (
        id            uuid        CONSTRAINT corrective_action_pk PRIMARY KEY,
        incident_id   uuid        NOT NULL CONSTRAINT corrective_action_incident_fk REFERENCES incident (id),
        department_id uuid        NOT NULL CONSTRAINT corrective_action_department_fk REFERENCES department (id),
        owner_id      uuid        NOT NULL CONSTRAINT corrective_action_owner_fk REFERENCES user_account (id),
        change        text        NOT NULL,
        due_on        date        NOT NULL,
        state         text        NOT NULL CONSTRAINT corrective_action_state_known
                                  CHECK (state IN ('OPEN', 'DONE', 'DROPPED')),
        outcome       text        NOT NULL,
        agreed_by_id  uuid        NOT NULL CONSTRAINT corrective_action_agreed_by_fk REFERENCES user_account (id),
        agreed_at     timestamptz NOT NULL,
        settled_by_id uuid        CONSTRAINT corrective_action_settled_by_fk REFERENCES user_account (id),
        settled_at    timestamptz,
        CONSTRAINT corrective_action_settled_whole
          CHECK (CASE state WHEN 'OPEN' THEN num_nonnulls(settled_by_id, settled_at) = 0 AND outcome = ''
                            ELSE num_nonnulls(settled_by_id, settled_at) = 2 AND outcome <> '' END)
      );
      CREATE INDEX corrective_action_of_incident ON corrective_action (incident_id);
      CREATE INDEX corrective_action_of_department ON corrective_action (department_id, id);
      GRANT SELECT, INSERT, UPDATE (owner_id, due_on, state, outcome, settled_by_id, settled_at)
         ON corrective_action TO lockstep_app;

      -- Checks of whether a change has helped.
      CREATE TABLE corrective_action_effect (
        id            uuid        CONSTRAINT corrective_action_effect_pk PRIMARY KEY,
        action_id     uuid        NOT NULL CONSTRAINT corrective_action_effect_action_fk
                                  REFERENCES corrective_action (id),
        effect        text        NOT NULL CONSTRAINT corrective_action_effect_known
                                  CHECK (effect IN ('YES', 'NO', 'UNKNOWN')),
        words         text        NOT NULL,
        checked_on    date        NOT NULL,
        checked_by_id uuid        NOT NULL CONSTRAINT corrective_action_effect_checked_by_fk
                                  REFERENCES user_account (id),
        recorded_at   timestamptz NOT NULL
      );
      CREATE INDEX corrective_action_effect_of_action ON corrective_action_effect (action_id, id);
      GRANT SELECT, INSERT ON corrective_action_effect TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM timer WHERE kind = 'incident.action_reminder';
      DROP TABLE corrective_action_effect, corrective_action, incident_cause, incident_waiver, incident_line, incident;
      DROP SEQUENCE incident_number;
    `);
  }
}
