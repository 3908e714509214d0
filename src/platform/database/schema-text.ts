import { DataSource } from 'typeorm';
import { APPLICATION_ROLE, dataSourceOptions, REPORTING_ROLE } from './connection.js';
import { EmbeddedDatabase } from './embedded/index.js';
import { migrate } from './migrate.js';

/** The schema that the migrations make, on an embedded database in memory. */
export async function schemaOfMigrations(): Promise<string> {
  const embedded = await EmbeddedDatabase.open('memory');
  const connect = { stream: () => embedded.stream() };
  try {
    await migrate(connect);
    const database = await new DataSource(dataSourceOptions(connect)).initialize();
    const text = await schemaText(database);
    await database.destroy();
    return text;
  } finally {
    await embedded.close();
  }
}

/** The schema of a database as text for people, from the catalogue: each table with all that belongs to it. */
export async function schemaText(database: Pick<DataSource, 'query'>): Promise<string> {
  const blocks = [HEAD];
  for (const sql of [EXTENSIONS, SEQUENCES, TABLES, VIEWS, FUNCTIONS, CONFIGURATIONS, REPORTING]) {
    const rows = await database.query<{ text: string }[]>(sql);
    blocks.push(...rows.map(({ text }) => (sql === FUNCTIONS ? text : plainly(text))));
  }
  return `${blocks.join('\n\n')}\n`;
}

const HEAD = `
-- The schema, table by table in alphabetical order. \`npm run schema\` writes this file from the catalogue of a database.
-- It is for reading: the migrations make the schema, and say why it is so.
`.trim();

/**
 * Removes and shortens text that PostgreSQL writes out: the default kind of index, long type names, lists of words with
 * casts.
 */
const plainly = (text: string): string =>
  text
    .replace(/ = ANY \(ARRAY\[([^\]]*)\]\)/g, ' IN ($1)')
    .replace(/ USING btree/g, '')
    .replace(/\btimestamp with time zone\b/g, 'timestamptz')
    .replace(/'::text\b(?!\[)/g, "'");

/** TypeORM's own table of migrations is not part of the schema. */
const IS_OURS = `o.relnamespace = 'public'::regnamespace AND o.relname NOT IN ('migrations', 'migrations_id_seq')`;

const EXTENSIONS = `
  SELECT string_agg('CREATE EXTENSION ' || extname || ';', E'\\n' ORDER BY extname) AS text
    FROM pg_extension WHERE extname <> 'plpgsql'`;

/** The application's rights on a relation. */
const RIGHTS = `(
  SELECT format('GRANT %s ON %s%s TO ${APPLICATION_ROLE};', string_agg(name, ', ' ORDER BY place),
                CASE o.relkind WHEN 'S' THEN 'SEQUENCE ' END, o.relname)
    FROM (SELECT array_position('{SELECT,INSERT,UPDATE,DELETE}', privilege_type) AS place, privilege_type AS name
            FROM aclexplode(o.relacl) WHERE grantee = to_regrole('${APPLICATION_ROLE}')
           UNION ALL
          SELECT 3, format('UPDATE (%s)', string_agg(attname, ', ' ORDER BY attnum))
            FROM pg_attribute CROSS JOIN aclexplode(attacl)
           WHERE attrelid = o.oid AND grantee = to_regrole('${APPLICATION_ROLE}')
          HAVING count(*) > 0) AS rights)`;

/** The sequence of an identity column belongs to its table. */
const SEQUENCES = `
  SELECT concat_ws(E'\\n', format('CREATE SEQUENCE %s;', o.relname), ${RIGHTS}) AS text
    FROM pg_class o
   WHERE ${IS_OURS} AND o.relkind = 'S'
     AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = o.oid AND deptype = 'i')
   ORDER BY o.relname COLLATE "C"`;

const COLUMNS = `
  SELECT format('  %s %s', rpad(attname, max(length(attname)) OVER ()),
                concat_ws(' ', format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN 'NOT NULL' END,
                          CASE attidentity WHEN 'a' THEN 'GENERATED ALWAYS AS IDENTITY' END,
                          'DEFAULT ' || pg_get_expr(adbin, adrelid))) AS line, attnum::integer AS place, '' AS name
    FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
   WHERE attrelid = o.oid AND attnum > 0 AND NOT attisdropped`;

/** Constraints come after the columns, of which a table has at most 1600: the primary key first, then the others by name. */
const CONSTRAINTS = `
  SELECT format('  CONSTRAINT %s %s', conname, pg_get_constraintdef(oid, true)),
         CASE contype WHEN 'p' THEN 1601 ELSE 1602 END, conname::text
    FROM pg_constraint WHERE conrelid = o.oid AND contype IN ('p', 'u', 'f', 'c', 'x')`;

const TABLES = `
  SELECT concat_ws(E'\\n', format(E'CREATE %sTABLE %s (\\n%s\\n);', CASE o.relpersistence WHEN 'u' THEN 'UNLOGGED ' END,
                                o.relname, inside.lines), indexes.lines,
                   targets.lines, triggers.lines, ${RIGHTS}) AS text
    FROM pg_class o
   CROSS JOIN LATERAL (
         SELECT string_agg(line, E',\\n' ORDER BY place, name COLLATE "C") AS lines
           FROM (${COLUMNS} UNION ALL ${CONSTRAINTS}) AS each_line) AS inside
   CROSS JOIN LATERAL (
         SELECT string_agg(pg_get_indexdef(indexrelid, 0, true) || ';', E'\\n' ORDER BY relname COLLATE "C") AS lines
           FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
          WHERE indrelid = o.oid
            AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND conrelid = o.oid)) AS indexes
   CROSS JOIN LATERAL (
         SELECT string_agg(format('ALTER TABLE %s ALTER COLUMN %s SET STATISTICS %s;', o.relname, attname, attstattarget),
                           E'\\n' ORDER BY attnum) AS lines
           FROM pg_attribute
          WHERE attrelid = o.oid AND attnum > 0 AND NOT attisdropped AND attstattarget >= 0) AS targets
   CROSS JOIN LATERAL (
         SELECT string_agg(pg_get_triggerdef(oid, true) || ';', E'\\n' ORDER BY tgname COLLATE "C") AS lines
           FROM pg_trigger WHERE tgrelid = o.oid AND NOT tgisinternal) AS triggers
   WHERE ${IS_OURS} AND o.relkind = 'r'
   ORDER BY o.relname COLLATE "C"`;

const VIEWS = `
  SELECT concat_ws(E'\\n', format(E'CREATE VIEW %s AS\\n%s', o.relname, pg_get_viewdef(o.oid, true)), ${RIGHTS}) AS text
    FROM pg_class o
   WHERE ${IS_OURS} AND o.relkind = 'v'
   ORDER BY o.relname COLLATE "C"`;

/** The views for dashboards and the rights on them. No other role has one. */
const REPORTING = `
  SELECT format(E'CREATE VIEW reporting.%s AS\\n%s\\nGRANT %s ON reporting.%s TO ${REPORTING_ROLE};', o.relname,
                pg_get_viewdef(o.oid, true), string_agg(privilege_type, ', ' ORDER BY privilege_type), o.relname) AS text
    FROM pg_class o
   CROSS JOIN aclexplode(o.relacl)
   WHERE o.relnamespace = to_regnamespace('reporting') AND o.relkind = 'v' AND grantee = to_regrole('${REPORTING_ROLE}')
   GROUP BY o.oid, o.relname
   ORDER BY o.relname COLLATE "C"`;

const FUNCTIONS = `
  SELECT rtrim(pg_get_functiondef(oid), E'\\n') || ';' AS text
    FROM pg_proc
   WHERE pronamespace = 'public'::regnamespace
     AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
   ORDER BY proname COLLATE "C"`;

const CONFIGURATIONS = `
  SELECT format(E'CREATE TEXT SEARCH CONFIGURATION %s (PARSER = "%s");\\n', cfgname, prsname) || string_agg(
           format('ALTER TEXT SEARCH CONFIGURATION %s ADD MAPPING FOR %s WITH %s;', cfgname, tokens, dictionaries),
           E'\\n' ORDER BY tokens) AS text
    FROM pg_ts_config o
    JOIN pg_ts_parser p ON p.oid = cfgparser
   CROSS JOIN LATERAL (
         SELECT string_agg(alias, ', ' ORDER BY alias) AS tokens, dictionaries
           FROM (SELECT alias, string_agg(mapdict::regdictionary::text, ', ' ORDER BY mapseqno) AS dictionaries
                   FROM pg_ts_config_map JOIN ts_token_type(cfgparser) ON tokid = maptokentype
                  WHERE mapcfg = o.oid
                  GROUP BY alias) AS token
          GROUP BY dictionaries) AS mapping
   WHERE cfgnamespace = 'public'::regnamespace
   GROUP BY cfgname, prsname
   ORDER BY cfgname COLLATE "C"`;
