import { MigrationInterface, QueryRunner } from 'typeorm';

/** How the two sides of a request come to a date: negotiations, and the offers laid on their tables. */
export class CreateOffers1700000062000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE date_negotiation (
        id         uuid        CONSTRAINT date_negotiation_pk PRIMARY KEY,
        request_id uuid        NOT NULL CONSTRAINT date_negotiation_request_fk REFERENCES request (id) DEFERRABLE,
        state      text        NOT NULL CONSTRAINT date_negotiation_state_known
                   CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
        turn_of    text        CONSTRAINT date_negotiation_turn_known CHECK (turn_of IN ('REQUESTER', 'PROVIDER')),
        deadline   timestamptz,
        steps      jsonb       NOT NULL,
        settlement jsonb,
        opened_at  timestamptz NOT NULL,
        version    integer     NOT NULL,
        CONSTRAINT date_negotiation_waits_for_a_side
          CHECK ((turn_of IS NOT NULL) = (state = 'OPEN') AND (deadline IS NOT NULL) = (state = 'OPEN')),
        CONSTRAINT date_negotiation_settled_whole CHECK ((settlement IS NOT NULL) = (state = 'ACCEPTED'))
      );
      CREATE INDEX date_negotiation_of_request ON date_negotiation (request_id, opened_at);
      -- One table to sit at: who comes second is told to counter what lies there.
      CREATE UNIQUE INDEX date_negotiation_open_once ON date_negotiation (request_id) WHERE state = 'OPEN';

      CREATE TABLE offer (
        id             uuid        CONSTRAINT offer_pk PRIMARY KEY,
        negotiation_id uuid        NOT NULL CONSTRAINT offer_negotiation_fk REFERENCES date_negotiation (id),
        request_id     uuid        NOT NULL CONSTRAINT offer_request_fk REFERENCES request (id) DEFERRABLE,
        number         integer     NOT NULL CONSTRAINT offer_number_counts CHECK (number >= 1),
        side           text        NOT NULL CONSTRAINT offer_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
        author_id      uuid        NOT NULL CONSTRAINT offer_author_fk REFERENCES user_account (id),
        kind           text        NOT NULL,
        date           timestamptz,
        seconds        integer     CONSTRAINT offer_seconds_positive CHECK (seconds > 0),
        reason         text,
        hash           text        NOT NULL CONSTRAINT offer_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
        reply_by       timestamptz NOT NULL,
        made_at        timestamptz NOT NULL,
        outcome        text        CONSTRAINT offer_outcome_known
                       CHECK (outcome IN ('ACCEPTED', 'DECLINED', 'COUNTERED', 'WITHDRAWN', 'EXPIRED', 'LAPSED')),
        settled_at     timestamptz,
        CONSTRAINT offer_number_once UNIQUE (negotiation_id, number),
        CONSTRAINT offer_of_its_kind
          CHECK (kind = 'DATE' AND date IS NOT NULL AND seconds IS NULL
              OR kind = 'DURATION' AND date IS NULL AND seconds IS NOT NULL),
        CONSTRAINT offer_settled_whole CHECK ((outcome IS NULL) = (settled_at IS NULL))
      );
      CREATE INDEX offer_of_request ON offer (request_id, number);
      -- Two offers never both win a negotiation, whatever the application believes.
      CREATE UNIQUE INDEX offer_one_winner ON offer (negotiation_id) WHERE outcome = 'ACCEPTED';

      GRANT SELECT, INSERT, UPDATE ON date_negotiation, offer TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE offer; DROP TABLE date_negotiation');
  }
}
