import { MigrationInterface, QueryRunner } from 'typeorm';

/** Backtests: terms that were tried on recorded requests, with the outcome of each request. */
export class CreateBacktests1700000140000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_rewriting_backtest() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a finished backtest stays as it is' USING ERRCODE = 'insufficient_privilege';
      END $$;

      CREATE TABLE backtest (
        id                      uuid        CONSTRAINT backtest_pk PRIMARY KEY,
        negotiation_id          uuid        CONSTRAINT backtest_negotiation_fk REFERENCES negotiation (id),
        proposal_number         integer,
        -- The backtests of a draft are removed with it.
        draft_id                uuid        CONSTRAINT backtest_draft_fk REFERENCES agreement_draft (id) ON DELETE CASCADE,
        draft_version           integer,
        requester_department_id uuid        NOT NULL CONSTRAINT backtest_requester_fk REFERENCES department (id),
        provider_department_id  uuid        NOT NULL CONSTRAINT backtest_provider_fk REFERENCES department (id),
        service_id              uuid        CONSTRAINT backtest_service_fk REFERENCES service (id),
        audience                uuid[]      NOT NULL,
        terms                   jsonb       NOT NULL,
        terms_hash              text        NOT NULL CONSTRAINT backtest_hash_is_sha256 CHECK (terms_hash ~ '^[0-9a-f]{64}$'),
        -- For each service the promises of the text and of the terms in force.
        promises                jsonb       NOT NULL,
        starts_at               timestamptz NOT NULL,
        as_of                   timestamptz NOT NULL,
        state                   text        NOT NULL CONSTRAINT backtest_state_known
                                            CHECK (state IN ('WAITING', 'RUNNING', 'COMPLETED', 'CANCELLED', 'FAILED')),
        population              integer     NOT NULL,
        requests                integer     NOT NULL,
        requests_done           integer     NOT NULL,
        population_of_orders    integer     NOT NULL,
        order_ids               uuid[]      NOT NULL,
        orders_done             integer     NOT NULL,
        handlers                integer     NOT NULL,
        costs                   jsonb       NOT NULL,
        figures                 jsonb,
        attempts                integer     NOT NULL,
        started_by_id           uuid        CONSTRAINT backtest_started_by_fk REFERENCES user_account (id),
        started_at              timestamptz NOT NULL,
        finished_at             timestamptz,
        CONSTRAINT backtest_of_a_text CHECK (num_nonnulls(negotiation_id, draft_id) = 1
                                             AND num_nonnulls(negotiation_id, proposal_number) IN (0, 2)
                                             AND num_nonnulls(draft_id, draft_version) IN (0, 2)),
        CONSTRAINT backtest_finished CHECK ((finished_at IS NULL) = (state IN ('WAITING', 'RUNNING'))),
        CONSTRAINT backtest_has_figures CHECK ((figures IS NOT NULL) = (state = 'COMPLETED'))
      );
      CREATE INDEX backtest_of_negotiation ON backtest (negotiation_id, proposal_number, id);
      CREATE INDEX backtest_of_draft ON backtest (draft_id, id);
      CREATE INDEX backtest_to_do ON backtest (id) WHERE finished_at IS NULL;
      -- Two people who start the same backtest at once get one.
      CREATE UNIQUE INDEX backtest_of_proposal_once ON backtest (negotiation_id, proposal_number)
        WHERE finished_at IS NULL;
      CREATE UNIQUE INDEX backtest_of_draft_once ON backtest (draft_id) WHERE finished_at IS NULL;
      CREATE TRIGGER backtest_stays BEFORE UPDATE ON backtest
        FOR EACH ROW WHEN (OLD.finished_at IS NOT NULL) EXECUTE FUNCTION refuse_rewriting_backtest();
      GRANT SELECT, INSERT, UPDATE ON backtest TO lockstep_app;

      CREATE TABLE backtest_request (
        backtest_id uuid    NOT NULL CONSTRAINT backtest_request_backtest_fk REFERENCES backtest (id) ON DELETE CASCADE,
        place       integer NOT NULL,
        request_id  uuid    NOT NULL CONSTRAINT backtest_request_request_fk REFERENCES request (id) DEFERRABLE,
        -- Null until the request was read.
        outcome     jsonb,
        CONSTRAINT backtest_request_pk PRIMARY KEY (backtest_id, place)
      );
      CREATE TRIGGER backtest_request_stays BEFORE UPDATE ON backtest_request
        FOR EACH ROW WHEN (OLD.outcome IS NOT NULL) EXECUTE FUNCTION refuse_rewriting_backtest();
      GRANT SELECT, INSERT, UPDATE ON backtest_request TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE backtest_request, backtest;
      DROP FUNCTION refuse_rewriting_backtest;
    `);
  }
}
