const TABLES = `
  SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
   WHERE schemaname = 'public' AND tablename <> 'migrations'`;
/** A table without a page was not written since it was emptied. */
const WRITTEN = `${TABLES} AND pg_relation_size(format('%I.%I', schemaname, tablename)::regclass) > 0`;
/** Sequences of identity columns and standalone ones, except the one that numbers the migrations. */
const USED_SEQUENCES = `
  SELECT format('%I.%I', schemaname, sequencename) AS name, last_value AS last FROM pg_sequences
   WHERE schemaname = 'public' AND sequencename <> 'migrations_id_seq' AND last_value IS NOT NULL`;
/** The columns that can be written. Generated columns are left out. */
const COLUMNS = `
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS names FROM pg_attribute
   WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`;

/** In the replica role no trigger and no foreign key is checked. The rows were checked before. */
const asReplica = (statements) => `BEGIN; SET LOCAL session_replication_role = replica; ${statements.join(' ')} COMMIT`;

export const tablesOf = (client) => names(client, TABLES);

/**
 * TRUNCATE would create new files for nearly all tables and their indexes, because many tables refer to people: half a
 * second for each test file. DELETE in the replica role runs no trigger, and VACUUM frees the pages.
 */
export async function empty(client) {
  const tables = await names(client, WRITTEN);
  await client.query(asReplica(tables.map((table) => `DELETE FROM ${table};`)));
  if (tables.length > 0) await client.query(`VACUUM (INDEX_CLEANUP ON) ${tables.join(', ')}`);
  for (const sequence of await names(client, USED_SEQUENCES)) await client.query(`ALTER SEQUENCE ${sequence} RESTART`);
}

/** A script that inserts the present rows into an empty database of the same schema. */
export async function scriptOf(client) {
  const statements = [];
  for (const table of await names(client, WRITTEN)) {
    const {
      rows: [{ names: columns }],
    } = await client.query(COLUMNS, [table]);
    const {
      rows: [{ all }],
    } = await client.query(`SELECT quote_literal(array_agg(${table.split('.')[1]})) AS all FROM ${table}`);
    const insert = `INSERT INTO ${table} (${columns}) OVERRIDING SYSTEM VALUE`;
    if (all !== null) statements.push(`${insert} SELECT ${columns} FROM unnest(${all}::${table}[]);`);
  }
  for (const { name, last } of (await client.query(USED_SEQUENCES)).rows) {
    statements.push(`SELECT setval('${name}', ${last});`);
  }
  return asReplica(statements);
}

const names = async (client, sql) => (await client.query(sql)).rows.map(({ name }) => name);
