import { MigrationInterface, QueryRunner } from 'typeorm';

/** An order is found by the beginning of each word and number in its reference and its customer's name. */
export class FindOrdersByWords1700000265000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Words and numbers, apart: the parser of full text would read the hyphen of SO-10482 as a sign.
      CREATE FUNCTION lockstep_words_apart(words text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT btrim(regexp_replace(lower(words), '[^[:alnum:]]+', ' ', 'g'))
      $$;

      CREATE INDEX customer_order_words ON customer_order
       USING gin (to_tsvector('simple', lockstep_words_apart(reference || ' ' || coalesce(customer, ''))));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX customer_order_words;
      DROP FUNCTION lockstep_words_apart;
    `);
  }
}
