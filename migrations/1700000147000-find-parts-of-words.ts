import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests are found by the parts of what was written: "DIN-912" by `912`, "file.pdf" by `file`, a link by itself. The
 * words of all requests are read again here, which takes about half a minute for 100,000 of them.
 */
export class FindPartsOfWords1700000147000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query(`
      -- Sets off numbers and punctuation, so that no parser of PostgreSQL takes them together for a host, a file or a
      -- negative number. The character U+0004 is no part of any word, and can be taken out again.
      CREATE FUNCTION lockstep_apart(written text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT regexp_replace(normalize(written, NFKC),
                              '[0-9]+|[!-/:-@[-\`{-~\\u00a1-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f]', E'\\x04\\\\&\\x04', 'g')
      $$;

      -- The text, and behind it its words with umlauts once more in two letters: "Müller" is also found as Mueller.
      CREATE FUNCTION lockstep_findable(written text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT lockstep_apart(written) || coalesce(' ' || lockstep_apart((
          SELECT string_agg(
                   replace(replace(replace(replace(replace(translate(word[1], 'ÄÖÜÅØ', 'äöüåø'),
                     'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'å', 'aa'), 'ø', 'oe'), ' ')
            FROM regexp_matches(normalize(written, NFKC), '\\S*[äöüåøÄÖÜÅØ]\\S*', 'g') AS word)), '')
      $$;

      -- Words without figures as they were written, save for case and accents: what a slip of the pen is looked up in.
      -- Not unique: two acts that bring the same new word do not wait for each other.
      CREATE TABLE search_word (word text NOT NULL);
      CREATE INDEX search_word_itself ON search_word (word);
      CREATE INDEX search_word_alike ON search_word USING gin (word gin_trgm_ops);
      GRANT SELECT, INSERT, DELETE ON search_word TO lockstep_app;

      CREATE INDEX request_search_language ON request_search (language);
      CREATE INDEX request_number_beginning ON request (number text_pattern_ops);
      CREATE INDEX request_number_digits ON request (split_part(number, '-', 2));
    `);
    await runner.query(wordsAgain('lockstep_findable'));
    await runner.query(`
      INSERT INTO search_word (word)
      SELECT DISTINCT word
        FROM request_text t,
             unnest(tsvector_to_array(to_tsvector('lockstep_simple', lockstep_findable(${WORDS})))) AS word
       WHERE word !~ '[0-9]' AND length(word) BETWEEN 4 AND 40`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(wordsAgain(''));
    await runner.query(`
      DROP INDEX request_search_language, request_number_beginning, request_number_digits;
      DROP TABLE search_word;
      DROP FUNCTION lockstep_findable;
      DROP FUNCTION lockstep_apart;
      DROP EXTENSION pg_trgm;
    `);
  }
}

const WORDS = `left(concat_ws(E'\\n', t.title, t.description,
  (SELECT string_agg(value #>> '{}', E'\\n') FROM jsonb_each(t.intake)),
  (SELECT string_agg(body, E'\\n' ORDER BY id DESC) FROM message
    WHERE request_id = t.request_id AND visibility = 'SHARED')), 100000)`;

const wordsAgain = (read: string): string => `
  UPDATE request_search s
     SET title = to_tsvector(CAST('lockstep_' || s.language AS regconfig), ${read}(t.title)),
         words = to_tsvector(CAST('lockstep_' || s.language AS regconfig), ${read}(${WORDS}))
    FROM request_text t
   WHERE t.request_id = s.request_id`;
