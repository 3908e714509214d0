import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A text of ASCII characters is in NFKC and contains no umlaut. Its words are now set apart without looking for either, which
 * was more than half of the cost of making a text findable. In UTF-8 such a text has as many bytes as characters.
 */
export class ReadPlainTextsOnce1700000303000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION lockstep_apart(written text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT regexp_replace(
                 CASE WHEN octet_length(written) = length(written) THEN written ELSE normalize(written, NFKC) END,
                 '[0-9]+|[!-/:-@[-\`{-~\\u00a1-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f]', E'\\x04\\\\&\\x04', 'g')
      $$;

      CREATE OR REPLACE FUNCTION lockstep_findable(written text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT lockstep_apart(written) || CASE WHEN octet_length(written) = length(written) THEN '' ELSE
                 coalesce(' ' || lockstep_apart((
          SELECT string_agg(
                   replace(replace(replace(replace(replace(translate(word[1], 'ÄÖÜÅØ', 'äöüåø'),
                     'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'å', 'aa'), 'ø', 'oe'), ' ')
            FROM regexp_matches(normalize(written, NFKC), '\\S*[äöüåøÄÖÜÅØ]\\S*', 'g') AS word)), '') END
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION lockstep_apart(written text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT regexp_replace(normalize(written, NFKC),
                              '[0-9]+|[!-/:-@[-\`{-~\\u00a1-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f]', E'\\x04\\\\&\\x04', 'g')
      $$;

      CREATE OR REPLACE FUNCTION lockstep_findable(written text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT lockstep_apart(written) || coalesce(' ' || lockstep_apart((
          SELECT string_agg(
                   replace(replace(replace(replace(replace(translate(word[1], 'ÄÖÜÅØ', 'äöüåø'),
                     'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'å', 'aa'), 'ø', 'oe'), ' ')
            FROM regexp_matches(normalize(written, NFKC), '\\S*[äöüåøÄÖÜÅØ]\\S*', 'g') AS word)), '')
      $$;
    `);
  }
}
