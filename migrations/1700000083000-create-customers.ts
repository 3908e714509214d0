import { MigrationInterface, QueryRunner } from 'typeorm';

/** Customers, their contracts, and the defaults of orders that state no terms themselves. */
export class CreateCustomers1700000083000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contract_template (
        id                  uuid        CONSTRAINT contract_template_pk PRIMARY KEY,
        owner_department_id uuid        NOT NULL CONSTRAINT contract_template_owner_fk REFERENCES department (id),
        code                text        NOT NULL CONSTRAINT contract_template_code_is_a_code
                                        CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name                text        NOT NULL,
        currency            text        NOT NULL CONSTRAINT contract_template_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
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
      -- Orders call a customer by its name, in whatever case.
      CREATE UNIQUE INDEX customer_name_once ON customer (owner_department_id, lower(name));

      ALTER TABLE customer_order
        ADD COLUMN customer_id          uuid CONSTRAINT customer_order_customer_fk REFERENCES customer (id),
        ADD COLUMN contract_template_id uuid CONSTRAINT customer_order_contract_template_fk
                                             REFERENCES contract_template (id),
        ADD COLUMN profile_source       text CONSTRAINT customer_order_profile_source_known
                                             CHECK (profile_source IN ('ORDER', 'CONTRACT_TEMPLATE', 'CUSTOMER')),
        ADD COLUMN policy_source        text CONSTRAINT customer_order_policy_source_known
                                             CHECK (policy_source IN ('ORDER', 'CONTRACT_TEMPLATE', 'CUSTOMER')),
        ADD COLUMN failure_cost_source  text CONSTRAINT customer_order_failure_cost_source_known
                                             CHECK (failure_cost_source IN ('ORDER', 'CONTRACT_TEMPLATE', 'CUSTOMER'));
      UPDATE customer_order
         SET profile_source      = CASE WHEN profile IS NOT NULL THEN 'ORDER' END,
             policy_source       = CASE WHEN policy <> 'HOLD' THEN 'ORDER' END,
             failure_cost_source = CASE WHEN failure_cost IS NOT NULL THEN 'ORDER' END;
      ALTER TABLE customer_order
        ADD CONSTRAINT customer_order_sources_whole
          CHECK ((profile IS NULL) = (profile_source IS NULL)
             AND (failure_cost IS NULL) = (failure_cost_source IS NULL)
             AND (policy = 'HOLD' OR policy_source IS NOT NULL));
      CREATE INDEX customer_order_of_customer ON customer_order (customer_id) WHERE customer_id IS NOT NULL;
      CREATE INDEX customer_order_of_contract_template ON customer_order (contract_template_id)
        WHERE contract_template_id IS NOT NULL;

      GRANT SELECT, INSERT, UPDATE ON customer, contract_template TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer_order
        DROP COLUMN customer_id, DROP COLUMN contract_template_id,
        DROP COLUMN profile_source, DROP COLUMN policy_source, DROP COLUMN failure_cost_source;
      DROP TABLE customer;
      DROP TABLE contract_template;
    `);
  }
}
