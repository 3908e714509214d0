import { MigrationInterface, QueryRunner } from 'typeorm';

/** Dates that two sides could not settle among themselves, and which executives looked on. */
export class CreateDateEscalations1700000065000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE date_escalation (
        id               uuid        CONSTRAINT date_escalation_pk PRIMARY KEY,
        request_id       uuid        NOT NULL
                         CONSTRAINT date_escalation_request_fk REFERENCES request (id) DEFERRABLE,
        level            text        NOT NULL
                         CONSTRAINT date_escalation_level_known CHECK (level IN ('LEADS', 'EXECUTIVES')),
        side             text        NOT NULL
                         CONSTRAINT date_escalation_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
        escalated_by_id  uuid        NOT NULL CONSTRAINT date_escalation_author_fk REFERENCES user_account (id),
        reason           text        NOT NULL,
        escalated_at     timestamptz NOT NULL,
        ended_at         timestamptz,
        outcome          text        CONSTRAINT date_escalation_outcome_known
                         CHECK (outcome IN ('SETTLED', 'TAKEN_FURTHER', 'OVERTAKEN')),
        CONSTRAINT date_escalation_ended_whole CHECK ((ended_at IS NULL) = (outcome IS NULL))
      );
      CREATE INDEX date_escalation_of_request ON date_escalation (request_id, escalated_at);
      CREATE UNIQUE INDEX date_escalation_open_once ON date_escalation (request_id) WHERE ended_at IS NULL;

      CREATE TABLE date_escalation_sight (
        escalation_id uuid        CONSTRAINT date_escalation_sight_escalation_fk REFERENCES date_escalation (id),
        user_id       uuid        CONSTRAINT date_escalation_sight_user_fk REFERENCES user_account (id),
        seen_at       timestamptz NOT NULL,
        CONSTRAINT date_escalation_sight_pk PRIMARY KEY (escalation_id, user_id)
      );

      GRANT SELECT, INSERT, UPDATE ON date_escalation TO lockstep_app;
      GRANT SELECT, INSERT ON date_escalation_sight TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE date_escalation_sight; DROP TABLE date_escalation');
  }
}
