import { MigrationInterface, QueryRunner } from 'typeorm';

/** Customers' orders, the terms of their lateness, and the requests that hold them up. */
export class CreateOrders1700000080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contract_template (
        id                  uuid        CONSTRAINT contract_template_pk PRIMARY KEY,
        owner_department_id uuid        NOT NULL CONSTRAINT contract_template_owner_fk REFERENCES department (id),
        code                text        NOT NULL CONSTRAINT contract_template_code_is_a_code
                                        CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name                text        NOT NULL,
        currency            text        NOT NULL CONSTRAINT contract_template_currency_is_iso
                                        CHECK (currency ~ '^[A-Z]{3}$'),
        profile             jsonb,
        policy              text        CONSTRAINT contract_template_policy_known
                                        CHECK (policy IN ('HOLD', 'RELEASE_AT_DEADLINE', 'RATIONAL')),
        failure_cost        bigint      CONSTRAINT contract_template_failure_cost_positive CHECK (failure_cost > 0),
        created_by_id       uuid        NOT NULL CONSTRAINT contract_template_created_by_fk REFERENCES user_account (id),
        created_at          timestamptz NOT NULL,
        version             integer     NOT NULL,
        CONSTRAINT contract_template_code_once UNIQUE (owner_department_id, code),
        CONSTRAINT contract_template_says_something CHECK (num_nonnulls(profile, policy, failure_cost) > 0)
      );
      GRANT SELECT, INSERT, UPDATE ON contract_template TO lockstep_app;

      CREATE TABLE customer (
        id                   uuid        CONSTRAINT customer_pk PRIMARY KEY,
        owner_department_id  uuid        NOT NULL CONSTRAINT customer_owner_fk REFERENCES department (id),
        name                 text        NOT NULL,
        -- Null while nothing about the customer has a price.
        currency             text        CONSTRAINT customer_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
        zone                 text,
        contract_template_id uuid        CONSTRAINT customer_contract_template_fk REFERENCES contract_template (id),
        profile              jsonb,
        policy               text        CONSTRAINT customer_policy_known
                                         CHECK (policy IN ('HOLD', 'RELEASE_AT_DEADLINE', 'RATIONAL')),
        failure_cost         bigint      CONSTRAINT customer_failure_cost_positive CHECK (failure_cost > 0),
        created_by_id        uuid        NOT NULL CONSTRAINT customer_created_by_fk REFERENCES user_account (id),
        created_at           timestamptz NOT NULL,
        version              integer     NOT NULL,
        CONSTRAINT customer_prices_have_a_currency
          CHECK (currency IS NOT NULL OR num_nonnulls(profile, failure_cost) = 0)
      );
      -- Orders name their customer, in whatever case.
      CREATE UNIQUE INDEX customer_name_once ON customer (owner_department_id, lower(name));
      GRANT SELECT, INSERT, UPDATE ON customer TO lockstep_app;

      -- Letters and digits alone, and those that people mistake for each other made one: SO-1O482 looks like SO-10482.
      CREATE FUNCTION lockstep_lookalike(reference text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT translate(upper(regexp_replace(reference, '[^A-Za-z0-9]', '', 'g')), 'OILSBZ', '011582')
      $$;

      CREATE TABLE customer_order (
        id                     uuid        CONSTRAINT customer_order_pk PRIMARY KEY,
        system                 text        NOT NULL CONSTRAINT customer_order_system_is_a_code
                                           CHECK (system ~ '^[A-Z][A-Z0-9_-]{0,19}$'),
        reference              text        NOT NULL,
        owner_department_id    uuid        NOT NULL CONSTRAINT customer_order_owner_fk REFERENCES department (id),
        customer               text,
        customer_id            uuid        CONSTRAINT customer_order_customer_fk REFERENCES customer (id),
        contract_template_id   uuid        CONSTRAINT customer_order_contract_template_fk
                                           REFERENCES contract_template (id),

        value                  bigint      CONSTRAINT customer_order_value_not_negative CHECK (value >= 0),
        currency               text        NOT NULL CONSTRAINT customer_order_currency_is_iso
                                           CHECK (currency ~ '^[A-Z]{3}$'),
        zone                   text        NOT NULL,
        -- The department by whose calendar its working days are counted; null: its owner.
        calendar_department_id uuid        CONSTRAINT customer_order_calendar_fk REFERENCES department (id),
        promised_date          date,
        release_allowance_days integer     NOT NULL CONSTRAINT customer_order_allowance_not_negative
                                           CHECK (release_allowance_days >= 0),
        phase                  text        NOT NULL CONSTRAINT customer_order_phase_known
                                           CHECK (phase IN ('BEFORE', 'DURING', 'AFTER')),

        -- The cost of its lateness, the rule instead of waiting, and the cost of a wrong part, each with its source.
        profile                jsonb,
        profile_source         text        CONSTRAINT customer_order_profile_source_known
                                           CHECK (profile_source IN ('ORDER', 'CONTRACT_TEMPLATE', 'CUSTOMER')),
        policy                 text        NOT NULL CONSTRAINT customer_order_policy_known
                                           CHECK (policy IN ('HOLD', 'RELEASE_AT_DEADLINE', 'RATIONAL')),
        policy_source          text        CONSTRAINT customer_order_policy_source_known
                                           CHECK (policy_source IN ('ORDER', 'CONTRACT_TEMPLATE', 'CUSTOMER')),
        failure_cost           bigint      CONSTRAINT customer_order_failure_cost_positive CHECK (failure_cost > 0),
        failure_cost_source    text        CONSTRAINT customer_order_failure_cost_source_known
                                           CHECK (failure_cost_source IN ('ORDER', 'CONTRACT_TEMPLATE', 'CUSTOMER')),
        lost_order_lump        bigint      CONSTRAINT customer_order_lump_positive CHECK (lost_order_lump > 0),

        source_version         bigint,
        verified_at            timestamptz,
        verified_by_id         uuid        CONSTRAINT customer_order_verified_by_fk REFERENCES user_account (id),

        released_at            timestamptz,
        released_with_answer   boolean,
        release_reason         text,
        released_by_id         uuid        CONSTRAINT customer_order_released_by_fk REFERENCES user_account (id),
        cancelled_at           timestamptz,
        cancellation_kind      text        CONSTRAINT customer_order_cancellation_known
                                           CHECK (cancellation_kind IN ('BECAUSE_LATE', 'OTHER')),
        cancellation_reason    text,
        cancelled_by_id        uuid        CONSTRAINT customer_order_cancelled_by_fk REFERENCES user_account (id),

        created_by_id          uuid        NOT NULL CONSTRAINT customer_order_created_by_fk REFERENCES user_account (id),
        created_at             timestamptz NOT NULL,
        version                integer     NOT NULL,

        CONSTRAINT customer_order_name_once UNIQUE (system, reference),
        CONSTRAINT customer_order_sources_whole
          CHECK ((profile IS NULL) = (profile_source IS NULL)
             AND (failure_cost IS NULL) = (failure_cost_source IS NULL)
             AND (policy = 'HOLD' OR policy_source IS NOT NULL)),
        CONSTRAINT customer_order_released_whole CHECK ((released_at IS NULL) = (released_with_answer IS NULL)
                                                    AND (released_at IS NULL) = (released_by_id IS NULL)),
        CONSTRAINT customer_order_risk_has_a_reason
          CHECK (released_with_answer IS NOT FALSE OR release_reason IS NOT NULL),
        CONSTRAINT customer_order_cancelled_whole
          CHECK ((cancelled_at IS NULL) = (cancellation_kind IS NULL)
             AND (cancelled_at IS NULL) = (cancellation_reason IS NULL)
             AND (cancelled_at IS NULL) = (cancelled_by_id IS NULL)),
        CONSTRAINT customer_order_ends_once CHECK (released_at IS NULL OR cancelled_at IS NULL)
      );
      CREATE INDEX customer_order_of_owner ON customer_order (owner_department_id, id);
      CREATE INDEX customer_order_of_customer ON customer_order (customer_id) WHERE customer_id IS NOT NULL;
      CREATE INDEX customer_order_of_contract_template ON customer_order (contract_template_id)
        WHERE contract_template_id IS NOT NULL;
      -- Lists of one state.
      CREATE INDEX customer_order_open ON customer_order (promised_date)
        WHERE released_at IS NULL AND cancelled_at IS NULL;
      CREATE INDEX customer_order_released ON customer_order (id) WHERE released_at IS NOT NULL;
      CREATE INDEX customer_order_unreleased ON customer_order (id) WHERE released_at IS NULL;
      CREATE INDEX customer_order_cancelled ON customer_order (id) WHERE cancelled_at IS NOT NULL;
      -- Null means not released. For "NOT released_with_answer" the planner expects the nulls too, half of all orders,
      -- and does not use the index; its estimate of "IS FALSE" is right.
      CREATE INDEX customer_order_left_without ON customer_order (released_at) WHERE released_with_answer IS FALSE;
      -- Search by the beginning of a reference or a customer's name, by the whole name, and by a similar reference.
      CREATE INDEX customer_order_reference_beginning ON customer_order (lower(reference) text_pattern_ops);
      CREATE INDEX customer_order_customer_beginning ON customer_order (lower(customer) text_pattern_ops);
      CREATE INDEX customer_order_of_customer_name ON customer_order (lower(customer)) WHERE customer IS NOT NULL;
      CREATE INDEX customer_order_lookalike ON customer_order (lockstep_lookalike(reference));
      -- Undoing an import removes the orders that it made and that nobody has used.
      GRANT SELECT, INSERT, UPDATE, DELETE ON customer_order TO lockstep_app;

      -- The promised dates of an order: rows are added, never changed. An order that keeps its first date has none.
      CREATE TABLE order_promise (
        id             uuid        CONSTRAINT order_promise_pk PRIMARY KEY,
        order_id       uuid        NOT NULL CONSTRAINT order_promise_order_fk REFERENCES customer_order (id),
        ordinal        integer     NOT NULL CONSTRAINT order_promise_ordinal_positive CHECK (ordinal > 0),
        kind           text        NOT NULL CONSTRAINT order_promise_kind_known
                                   CHECK (kind IN ('FIRST', 'CUSTOMER_AGREED', 'CORRECTION')),
        -- Null: no date was promised after all.
        promised_date  date,
        agreed_at      timestamptz,
        reason         text,
        recorded_by_id uuid        NOT NULL CONSTRAINT order_promise_recorded_by_fk REFERENCES user_account (id),
        recorded_at    timestamptz NOT NULL,
        CONSTRAINT order_promise_once UNIQUE (order_id, ordinal),
        CONSTRAINT order_promise_agreed_at_an_instant CHECK ((kind = 'CUSTOMER_AGREED') = (agreed_at IS NOT NULL)),
        CONSTRAINT order_promise_correction_has_a_reason CHECK (kind <> 'CORRECTION' OR reason IS NOT NULL)
      );
      GRANT SELECT, INSERT ON order_promise TO lockstep_app;

      CREATE TABLE order_link (
        id              uuid        CONSTRAINT order_link_pk PRIMARY KEY,
        order_id        uuid        NOT NULL CONSTRAINT order_link_order_fk REFERENCES customer_order (id),
        -- Deferrable, because the rows of requests are projections that a rebuild drops and makes again.
        request_id      uuid        NOT NULL CONSTRAINT order_link_request_fk REFERENCES request (id) DEFERRABLE,
        blocks          boolean     NOT NULL,
        blocked_from    timestamptz NOT NULL,
        linked_by_id    uuid        NOT NULL CONSTRAINT order_link_linked_by_fk REFERENCES user_account (id),
        linked_at       timestamptz NOT NULL,
        -- The link of a duplicate, which follows the request that goes on.
        carried_from_id uuid        CONSTRAINT order_link_carried_from_fk REFERENCES order_link (id),
        ended_at        timestamptz,
        ended_by_id     uuid        CONSTRAINT order_link_ended_by_fk REFERENCES user_account (id),
        CONSTRAINT order_link_ended_whole CHECK ((ended_at IS NULL) = (ended_by_id IS NULL)),
        CONSTRAINT order_link_not_ended_before_it_began CHECK (ended_at IS NULL OR ended_at >= blocked_from)
      );
      -- One link at a time; another may follow after the first was ended.
      CREATE UNIQUE INDEX order_link_once ON order_link (order_id, request_id) WHERE ended_at IS NULL;
      CREATE INDEX order_link_of_request ON order_link (request_id);
      CREATE INDEX order_link_of_order ON order_link (order_id);
      CREATE INDEX order_link_carried ON order_link (carried_from_id) WHERE carried_from_id IS NOT NULL;
      GRANT SELECT, INSERT, UPDATE ON order_link TO lockstep_app;

      -- The views of both sides on whether, and from when, a request held an order up; and the settlement.
      CREATE TABLE order_dispute (
        id                uuid        CONSTRAINT order_dispute_pk PRIMARY KEY,
        link_id           uuid        NOT NULL CONSTRAINT order_dispute_link_fk REFERENCES order_link (id),
        raised_by_side    text        NOT NULL CONSTRAINT order_dispute_side_known
                                      CHECK (raised_by_side IN ('REQUESTER', 'PROVIDER')),
        reason            text        NOT NULL,
        raised_by_id      uuid        NOT NULL CONSTRAINT order_dispute_raised_by_fk REFERENCES user_account (id),
        raised_at         timestamptz NOT NULL,
        -- The view of each side, and the person who stated it last.
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
      -- One open dispute of a link at a time.
      CREATE UNIQUE INDEX order_dispute_once ON order_dispute (link_id) WHERE settled_at IS NULL;
      CREATE INDEX order_dispute_of_link ON order_dispute (link_id);
      GRANT SELECT, INSERT,
            UPDATE (requester_outcome, requester_from, requester_by_id, provider_outcome, provider_from,
                    provider_by_id, outcome, outcome_from, by_arbiter, settled_by_id, settled_at)
         ON order_dispute TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE order_dispute, order_link, order_promise, customer_order;
      DROP FUNCTION lockstep_lookalike;
      DROP TABLE customer, contract_template;
    `);
  }
}
