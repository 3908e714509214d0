const TABLES = `
  SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
   WHERE schemaname = 'public' AND tablename <> 'migrations'`;
/** A table that nobody wrote since it was emptied has no page. */
const WRITTEN = `${TABLES} AND pg_relation_size(format('%I.%I', schemaname, tablename)::regclass) > 0`;
/** Those of identity columns and those that stand alone, but not the one that numbers the migrations. */
const USED_SEQUENCES = `
  SELECT format('%I.%I', schemaname, sequencename) AS name, last_value AS last FROM pg_sequences
   WHERE schemaname = 'public' AND sequencename <> 'migrations_id_seq' AND last_value IS NOT NULL`;
/** The columns that can be written: the database computes the others. */
const COLUMNS = `
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) AS names FROM pg_attribute
   WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`;

/** A replica asks no trigger and no foreign key: the rows have been through them. */
const asReplica = (statements) => `BEGIN; SET LOCAL session_replication_role = replica; ${statements.join(' ')} COMMIT`;

export const tablesOf = (client) => names(client, TABLES);

/**
 * TRUNCATE would make the files of nearly all tables and their indexes anew, since people are referred to everywhere: half a
 * second for each file. Deleting asks no trigger, and vacuum gives the pages back.
 */
export async function empty(client) {
  const tables = await names(client, WRITTEN);
  await client.query(asReplica(tables.map((table) => `DELETE FROM ${table};`)));
  if (tables.length > 0) await client.query(`VACUUM (INDEX_CLEANUP ON) ${tables.join(', ')}`);
  for (const sequence of await names(client, USED_SEQUENCES)) await client.query(`ALTER SEQUENCE ${sequence} RESTART`);
}

/** A script that puts the rows that are there into an empty database of the same schema. */
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
