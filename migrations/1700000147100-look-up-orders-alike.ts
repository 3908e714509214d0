import { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders by a reference that looks like another one, by the name of their customer, and those that left without an answer. */
export class LookUpOrdersAlike1700000147100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Letters and figures alone, those that are taken for each other made one: SO-1O482 and so 10482 look like SO-10482.
      CREATE FUNCTION lockstep_lookalike(reference text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT translate(upper(regexp_replace(reference, '[^A-Za-z0-9]', '', 'g')), 'OILSBZ', '011582')
      $$;
      CREATE INDEX customer_order_lookalike ON customer_order (lockstep_lookalike(reference));
      CREATE INDEX customer_order_of_customer_name ON customer_order (lower(customer)) WHERE customer IS NOT NULL;
      CREATE INDEX customer_order_left_without ON customer_order (released_at) WHERE NOT released_with_answer;
      DROP INDEX request_of_service;
      CREATE INDEX request_of_service ON request (service_id, submitted_at DESC NULLS LAST, id DESC);
      CREATE INDEX request_of_person_asked_for ON request (on_behalf_of_id) WHERE on_behalf_of_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX customer_order_lookalike, customer_order_of_customer_name, customer_order_left_without;
      DROP INDEX request_of_person_asked_for, request_of_service;
      CREATE INDEX request_of_service ON request (service_id, submitted_at);
      DROP FUNCTION lockstep_lookalike;
    `);
  }
}
