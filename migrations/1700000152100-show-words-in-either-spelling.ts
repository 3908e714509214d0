import { MigrationInterface, QueryRunner } from 'typeorm';

/** An excerpt marks "Müller" where `Mueller` was looked for. */
export class ShowWordsInEitherSpelling1700000152100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The index holds the words of a text in both spellings, the text itself in one. Each lexeme that was looked for is
      -- joined by the other spellings that the text gives it; of any other word, like "pot" beside "poet", nothing is added.
      CREATE FUNCTION lockstep_as_spelled_in(written text, wanted tsquery, configuration regconfig) RETURNS tsquery
      LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
        WITH RECURSIVE word AS (
          SELECT DISTINCT word
            FROM regexp_split_to_table(lockstep_apart(written), E'[\\\\s\\x04]+') AS word
           WHERE word ~ '[äöüåøÄÖÜÅØ]'),
        spelled AS (
          SELECT DISTINCT quote_literal(one)::tsquery AS one, quote_literal(other)::tsquery AS other
            FROM word,
                 LATERAL (SELECT tsvector_to_array(to_tsvector(configuration, lockstep_findable(word))) AS lexemes) AS both_ways,
                 unnest(lexemes) AS one, unnest(lexemes) AS other
           WHERE one <> other),
        added AS (SELECT row_number() OVER () AS step, one, other FROM spelled WHERE wanted @> one AND NOT wanted @> other),
        respelled AS (
          SELECT 0::bigint AS step, wanted AS query
          UNION ALL
          SELECT added.step, ts_rewrite(respelled.query, added.one, added.one || added.other)
            FROM respelled JOIN added ON added.step = respelled.step + 1)
        SELECT query FROM respelled ORDER BY step DESC LIMIT 1
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION lockstep_as_spelled_in');
  }
}
