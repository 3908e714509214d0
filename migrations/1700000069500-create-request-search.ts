import { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes as the interface knows them, with the dictionaries PostgreSQL brings for them. */
const DICTIONARIES = {
  simple: 'simple',
  da: 'danish_stem',
  de: 'german_stem',
  en: 'english_stem',
  es: 'spanish_stem',
  fi: 'finnish_stem',
  fr: 'french_stem',
  it: 'italian_stem',
  nl: 'dutch_stem',
  no: 'norwegian_stem',
  pt: 'portuguese_stem',
  sv: 'swedish_stem',
};

/**
 * The words of requests, each in the language it was written in. Accents go before the endings do, inside the
 * configuration: so what is searched and what is searched for lose the same.
 */
export class CreateRequestSearch1700000069500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS unaccent');
    for (const [code, dictionary] of Object.entries(DICTIONARIES)) {
      const model = dictionary.replace('_stem', '');
      await runner.query(`
        CREATE TEXT SEARCH CONFIGURATION lockstep_${code} (COPY = pg_catalog.${model});
        ALTER TEXT SEARCH CONFIGURATION lockstep_${code}
          ALTER MAPPING FOR hword, hword_part, word WITH unaccent, ${dictionary};
      `);
    }
    await runner.query(`
      DROP INDEX request_text_search;
      -- Null: whoever asked did not say.
      ALTER TABLE request_text ADD COLUMN language text;

      CREATE TABLE request_search (
        request_id uuid     CONSTRAINT request_search_pk PRIMARY KEY
                            CONSTRAINT request_search_text_fk REFERENCES request_text (request_id),
        language   text     NOT NULL,
        title      tsvector NOT NULL,
        words      tsvector NOT NULL
      );
      CREATE INDEX request_search_title ON request_search USING gin (title);
      CREATE INDEX request_search_words ON request_search USING gin (words);
      GRANT SELECT, INSERT, UPDATE, DELETE ON request_search TO lockstep_app;

      INSERT INTO request_search (request_id, language, title, words)
      SELECT t.request_id, 'simple', to_tsvector('lockstep_simple', t.title),
             to_tsvector('lockstep_simple', left(concat_ws(E'\\n', t.title, t.description, answers.words, said.words), 100000))
        FROM request_text t,
             LATERAL (SELECT string_agg(value #>> '{}', E'\\n') AS words FROM jsonb_each(t.intake)) answers,
             LATERAL (SELECT string_agg(body, E'\\n' ORDER BY id DESC) AS words
                        FROM message WHERE request_id = t.request_id AND visibility = 'SHARED') said;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE request_search;
      ALTER TABLE request_text DROP COLUMN language;
      CREATE INDEX request_text_search ON request_text USING gin (to_tsvector('simple', title));
    `);
    for (const code of Object.keys(DICTIONARIES)) {
      await runner.query(`DROP TEXT SEARCH CONFIGURATION lockstep_${code}`);
    }
    await runner.query('DROP EXTENSION unaccent');
  }
}
