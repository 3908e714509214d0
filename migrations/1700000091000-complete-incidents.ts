import { MigrationInterface, QueryRunner } from 'typeorm';

/** The subjects of a failure beside its price: items and their evidence, causes with weights, and lessons. */
export class CompleteIncidents1700000091000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE incident
        ADD COLUMN severity   smallint CONSTRAINT incident_severity_known CHECK (severity BETWEEN 1 AND 5),
        ADD COLUMN harm       text NOT NULL DEFAULT '',
        ADD COLUMN root_cause text NOT NULL DEFAULT '',
        ADD COLUMN lessons    text NOT NULL DEFAULT '',
        DROP CONSTRAINT incident_state_known,
        ADD CONSTRAINT incident_state_known CHECK (state IN ('OPEN', 'COSTED', 'CLOSED'));
      ALTER TABLE incident
        ALTER COLUMN harm DROP DEFAULT, ALTER COLUMN root_cause DROP DEFAULT, ALTER COLUMN lessons DROP DEFAULT;
      GRANT UPDATE (severity, harm, root_cause, lessons) ON incident TO lockstep_app;

      -- An item is what lines are about: an estimate and the actual that settles it share one, named by its first line.
      ALTER TABLE incident_line
        ADD COLUMN item_id        uuid CONSTRAINT incident_line_item_fk REFERENCES incident_line (id),
        ADD COLUMN quantity_milli bigint CONSTRAINT incident_line_quantity_positive CHECK (quantity_milli > 0),
        ADD COLUMN unit           text,
        ADD COLUMN unit_rate      bigint,
        ADD COLUMN evidence_id    uuid CONSTRAINT incident_line_evidence_fk REFERENCES attachment (id),
        ADD CONSTRAINT incident_line_quantity_whole
          CHECK (num_nonnulls(quantity_milli, unit, unit_rate) IN (0, 3));
      UPDATE incident_line SET item_id = coalesce(reverses_id, id);
      ALTER TABLE incident_line ALTER COLUMN item_id SET NOT NULL;

      -- The estimate of an item is accepted as it stands: no actual will come.
      CREATE TABLE incident_waiver (
        item_id      uuid        CONSTRAINT incident_waiver_pk PRIMARY KEY
                                 CONSTRAINT incident_waiver_item_fk REFERENCES incident_line (id),
        incident_id  uuid        NOT NULL CONSTRAINT incident_waiver_incident_fk REFERENCES incident (id),
        reason       text        NOT NULL,
        waived_by_id uuid        NOT NULL CONSTRAINT incident_waiver_by_fk REFERENCES user_account (id),
        waived_at    timestamptz NOT NULL
      );
      CREATE INDEX incident_waiver_of_incident ON incident_waiver (incident_id);

      -- One row for each word on a cause; the last one holds. Two people of two departments stand behind a weight.
      CREATE TABLE incident_cause (
        id                         uuid        CONSTRAINT incident_cause_pk PRIMARY KEY,
        incident_id                uuid        NOT NULL CONSTRAINT incident_cause_incident_fk REFERENCES incident (id),
        request_id                 uuid        NOT NULL CONSTRAINT incident_cause_request_fk REFERENCES request (id)
                                               DEFERRABLE INITIALLY IMMEDIATE,
        revision                   integer     NOT NULL,
        answer                     text        CONSTRAINT incident_cause_answer_known CHECK (answer IN ('NO', 'PARTLY', 'YES')),
        weight_basis_points        integer     NOT NULL CONSTRAINT incident_cause_weight_is_share
                                               CHECK (weight_basis_points BETWEEN 0 AND 10000),
        provider_basis_points      integer     NOT NULL CONSTRAINT incident_cause_provider_is_share
                                               CHECK (provider_basis_points BETWEEN 0 AND 10000),
        words                      text        NOT NULL,
        withdrawn                  boolean     NOT NULL,
        proposed_by_id             uuid        NOT NULL CONSTRAINT incident_cause_proposed_by_fk REFERENCES user_account (id),
        proposed_by_department_id  uuid        NOT NULL CONSTRAINT incident_cause_proposed_for_fk REFERENCES department (id),
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

      GRANT SELECT, INSERT ON incident_waiver TO lockstep_app;
      GRANT SELECT, INSERT, UPDATE (confirmed_by_id, confirmed_by_department_id, confirmed_at) ON incident_cause TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE incident_cause;
      DROP TABLE incident_waiver;
      ALTER TABLE incident_line
        DROP COLUMN item_id, DROP COLUMN quantity_milli, DROP COLUMN unit, DROP COLUMN unit_rate, DROP COLUMN evidence_id;
      UPDATE incident SET state = 'OPEN' WHERE state = 'COSTED';
      ALTER TABLE incident
        DROP COLUMN severity, DROP COLUMN harm, DROP COLUMN root_cause, DROP COLUMN lessons,
        DROP CONSTRAINT incident_state_known,
        ADD CONSTRAINT incident_state_known CHECK (state IN ('OPEN', 'CLOSED'));
    `);
  }
}
