import { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether, and from when, a request held an order up: what both sides say of it, and what was settled. */
export class CreateOrderDisputes1700000083200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_dispute (
        id                uuid        CONSTRAINT order_dispute_pk PRIMARY KEY,
        link_id           uuid        NOT NULL CONSTRAINT order_dispute_link_fk REFERENCES order_link (id),
        raised_by_side    text        NOT NULL CONSTRAINT order_dispute_side_known
                                      CHECK (raised_by_side IN ('REQUESTER', 'PROVIDER')),
        reason            text        NOT NULL,
        raised_by_id      uuid        NOT NULL CONSTRAINT order_dispute_raised_by_fk REFERENCES user_account (id),
        raised_at         timestamptz NOT NULL,
        -- What each side says, and who said so for it last.
        requester_outcome text        NOT NULL CONSTRAINT order_dispute_requester_outcome_known
                                      CHECK (requester_outcome IN ('UPHELD', 'REJECTED', 'AMENDED')),
        requester_from    timestamptz,
        requester_by_id   uuid        CONSTRAINT order_dispute_requester_by_fk REFERENCES user_account (id),
        provider_outcome  text        NOT NULL CONSTRAINT order_dispute_provider_outcome_known
                                      CHECK (provider_outcome IN ('UPHELD', 'REJECTED', 'AMENDED')),
        provider_from     timestamptz,
        provider_by_id    uuid        CONSTRAINT order_dispute_provider_by_fk REFERENCES user_account (id),
        outcome           text        CONSTRAINT order_dispute_outcome_known
                                      CHECK (outcome IN ('UPHELD', 'REJECTED', 'AMENDED')),
        outcome_from      timestamptz,
        by_arbiter        boolean     NOT NULL,
        settled_by_id     uuid        CONSTRAINT order_dispute_settled_by_fk REFERENCES user_account (id),
        settled_at        timestamptz,
        CONSTRAINT order_dispute_amended_from_when
          CHECK ((requester_outcome = 'AMENDED') = (requester_from IS NOT NULL)
             AND (provider_outcome = 'AMENDED') = (provider_from IS NOT NULL)
             AND coalesce(outcome = 'AMENDED', false) = (outcome_from IS NOT NULL)),
        CONSTRAINT order_dispute_settled_whole
          CHECK (num_nonnulls(outcome, settled_by_id, settled_at) IN (0, 3)),
        CONSTRAINT order_dispute_settled_by_two
          CHECK (outcome IS NULL OR by_arbiter OR requester_by_id IS DISTINCT FROM provider_by_id)
      );
      -- One at a time.
      CREATE UNIQUE INDEX order_dispute_once ON order_dispute (link_id) WHERE settled_at IS NULL;
      CREATE INDEX order_dispute_of_link ON order_dispute (link_id);

      GRANT SELECT, INSERT,
            UPDATE (requester_outcome, requester_from, requester_by_id, provider_outcome, provider_from, provider_by_id,
                    outcome, outcome_from, by_arbiter, settled_by_id, settled_at)
         ON order_dispute TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE order_dispute');
  }
}
