import { MigrationInterface, QueryRunner } from 'typeorm';

/** The departments look again at what they agreed on; the version stays in force meanwhile. */
export class CreateAgreementReviews1700000052000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agreement_review (
        id                    uuid        CONSTRAINT agreement_review_pk PRIMARY KEY,
        agreement_id          uuid        NOT NULL CONSTRAINT agreement_review_agreement_fk REFERENCES agreement (id),
        version_id            uuid        NOT NULL CONSTRAINT agreement_review_version_fk REFERENCES agreement_version (id),
        cause                 text        NOT NULL CONSTRAINT agreement_review_cause_known
                              CHECK (cause IN ('PERIOD', 'IMPOSED', 'ATTAINMENT', 'SIDE')),
        -- Why a side wants it, or the attainment that brought it about.
        reason                text,
        figures               jsonb,
        opened_by_id          uuid        CONSTRAINT agreement_review_opener_fk REFERENCES user_account (id),
        opened_at             timestamptz NOT NULL,
        requester_confirmed_by_id uuid    CONSTRAINT agreement_review_requester_fk REFERENCES user_account (id),
        provider_confirmed_by_id  uuid    CONSTRAINT agreement_review_provider_fk REFERENCES user_account (id),
        closed_at             timestamptz,
        outcome               text        CONSTRAINT agreement_review_outcome_known
                              CHECK (outcome IN ('CONFIRMED', 'KEPT', 'SUPERSEDED', 'ENDED')),
        CONSTRAINT agreement_review_closed_whole CHECK ((closed_at IS NULL) = (outcome IS NULL)),
        CONSTRAINT agreement_review_of_two_persons CHECK (requester_confirmed_by_id <> provider_confirmed_by_id)
      );
      CREATE UNIQUE INDEX agreement_review_open_once ON agreement_review (agreement_id) WHERE closed_at IS NULL;
      CREATE INDEX agreement_review_of_agreement ON agreement_review (agreement_id, id);
      GRANT SELECT, INSERT, UPDATE ON agreement_review TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agreement_review');
  }
}
