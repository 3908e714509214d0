import { MigrationInterface, QueryRunner } from 'typeorm';

/** The changes that follow from a failure, and each look at whether one helped. */
export class CreateCorrectiveActions1700000175100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE corrective_action (
        id            uuid        CONSTRAINT corrective_action_pk PRIMARY KEY,
        incident_id   uuid        NOT NULL CONSTRAINT corrective_action_incident_fk REFERENCES incident (id),
        department_id uuid        NOT NULL CONSTRAINT corrective_action_department_fk REFERENCES department (id),
        owner_id      uuid        NOT NULL CONSTRAINT corrective_action_owner_fk REFERENCES user_account (id),
        change        text        NOT NULL,
        due_on        date        NOT NULL,
        state         text        NOT NULL CONSTRAINT corrective_action_state_known CHECK (state IN ('OPEN', 'DONE', 'DROPPED')),
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

      CREATE TABLE corrective_action_effect (
        id            uuid        CONSTRAINT corrective_action_effect_pk PRIMARY KEY,
        action_id     uuid        NOT NULL CONSTRAINT corrective_action_effect_action_fk REFERENCES corrective_action (id),
        effect        text        NOT NULL CONSTRAINT corrective_action_effect_known CHECK (effect IN ('YES', 'NO', 'UNKNOWN')),
        words         text        NOT NULL,
        checked_on    date        NOT NULL,
        checked_by_id uuid        NOT NULL CONSTRAINT corrective_action_effect_checked_by_fk REFERENCES user_account (id),
        recorded_at   timestamptz NOT NULL
      );
      CREATE INDEX corrective_action_effect_of_action ON corrective_action_effect (action_id, id);

      GRANT SELECT, INSERT, UPDATE (owner_id, due_on, state, outcome, settled_by_id, settled_at) ON corrective_action TO lockstep_app;
      GRANT SELECT, INSERT ON corrective_action_effect TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM timer WHERE kind = 'incident.action_reminder';
      DROP TABLE corrective_action_effect;
      DROP TABLE corrective_action;
    `);
  }
}
