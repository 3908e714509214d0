import { Injectable } from '@nestjs/common';
import { Propagation, Transactional as TransactionalOfCls, TransactionHost } from '@nestjs-cls/transactional';
import { EntityManager, EntityMetadata, ObjectLiteral, EntityTarget, Repository } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { allColumnsOf, columnsOf, translate } from './columns-of.js';
import {
  AfterCommitHook,
  knownInTransaction,
  lastWork,
  type LastWork,
  pendingHooks,
  TransactionalAdapterWithHooks,
} from './transactional.adapter.js';

/** PostgreSQL takes it for each sort of a statement, and twice as much for each hash table, but only as far as needed. */
const LARGE_MEMORY = '128MB';

/** Runs the method in the open transaction, or in a new one. */
export const Transactional = (): MethodDecorator => TransactionalOfCls();

/** All acts and queries use the database through this class. */
@Injectable()
export class Database {
  constructor(private readonly host: TransactionHost<TransactionalAdapterWithHooks>) {}

  /** The manager of the open transaction. Outside a transaction, a manager that takes a connection for each statement. */
  get tx(): EntityManager {
    return this.host.tx;
  }

  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.tx.getRepository(entity);
  }

  /** The select list with which a hand-written statement reads rows of a table as values of its entity. */
  columnsOf(entity: EntityTarget<ObjectLiteral>, alias: string): string {
    return columnsOf(this.tx.connection.getMetadata(entity), alias);
  }

  /**
   * Rows of a table as values of their entity. The caller writes the statement from its FROM on.
   * @param alias the alias of the table in that statement
   */
  async find<Entity extends ObjectLiteral>(
    entity: EntityTarget<Entity>,
    alias: string,
    from: string,
    parameters: unknown[] = [],
  ): Promise<Entity[]> {
    const metadata = this.tx.connection.getMetadata(entity);
    const rows = await this.query<Entity>(`SELECT ${allColumnsOf(metadata, alias)} ${from}`, parameters);
    return translate(metadata, rows);
  }

  /** The rows that a hand-written statement selects or returns. */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(await this.tx.query<unknown>(sql, parameters));
  }

  /**
   * The rows of a statement that reads a large part of a table. It gets the memory to sort and hash a million narrow
   * rows; with the few megabytes of other statements it would write them to files.
   */
  queryLarge<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.inTransaction(async () => {
      await this.query(`SELECT set_config('work_mem', '${LARGE_MEMORY}', true)`);
      return this.query<Row>(sql, parameters);
    });
  }

  /** The number of rows that a hand-written UPDATE or DELETE changed. */
  async execute(sql: string, parameters: unknown[] = []): Promise<number> {
    const [, touched] = await this.tx.query<[unknown, number]>(sql, parameters);
    return touched;
  }

  /**
   * Inserts many rows as one JSON parameter: a placeholder for each value would cost more than the rows. Not for
   * entities with money columns.
   */
  async insertAll<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>, rows: readonly Entity[]): Promise<void> {
    const { sql, parameters } = insertion(this.tx.connection.getMetadata(entity), rows);
    await this.query(sql, parameters);
  }

  /** Inserts many rows as one JSON parameter. A row whose key exists already is overwritten if it differs. */
  async upsertAll<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>, rows: readonly Entity[]): Promise<void> {
    const metadata = this.tx.connection.getMetadata(entity);
    const { sql, parameters } = insertion(metadata, rows);
    const named = (columns: ColumnMetadata[]): string[] => columns.map(({ databaseName }) => `"${databaseName}"`);
    const told = named(metadata.nonVirtualColumns.filter(({ isPrimary }) => !isPrimary));
    await this.query(
      `${sql} ON CONFLICT (${named(metadata.primaryColumns).join(', ')})
       DO UPDATE SET (${told.join(', ')}) = (${told.map((name) => `excluded.${name}`).join(', ')})
       WHERE "${metadata.tableName}" IS DISTINCT FROM excluded`,
      parameters,
    );
  }

  /**
   * Deletes each row that has the key of one of these but differs from it. Not for entities with money columns.
   * @param besides properties that are not compared
   */
  async deleteDiffering<Entity extends ObjectLiteral>(
    entity: EntityTarget<Entity>,
    rows: readonly Entity[],
    besides: readonly (keyof Entity)[] = [],
  ): Promise<void> {
    if (rows.length === 0) return;
    const metadata = this.tx.connection.getMetadata(entity);
    const compared = metadata.columns.filter(({ propertyName }) => !besides.includes(propertyName));
    const of = (row: string, columns: ColumnMetadata[]): string =>
      columns.map(({ databaseName }) => `${row}."${databaseName}"`).join(', ');
    await this.query(
      `DELETE FROM "${metadata.tableName}" AS stored
        USING jsonb_populate_recordset(NULL::"${metadata.tableName}", $1) AS given
        WHERE (${of('stored', metadata.primaryColumns)}) = (${of('given', metadata.primaryColumns)})
          AND (${of('stored', compared)}) IS DISTINCT FROM (${of('given', compared)})`,
      [asJson(compared, rows)],
    );
  }

  inTransaction<T>(act: () => Promise<T>): Promise<T> {
    return this.host.withTransaction(act);
  }

  /**
   * Makes the planner count all tables now. After an import it would otherwise plan for small tables until autovacuum
   * comes by, and statements that were prepared before would keep their plans as long.
   */
  async refreshStatistics(): Promise<void> {
    await this.query('SELECT lockstep_refresh_statistics()');
  }

  /** Runs the act in a savepoint. If it fails, only the savepoint is rolled back, and the outer act goes on. */
  nested<T>(act: () => Promise<T>): Promise<T> {
    return this.host.withTransaction(Propagation.Nested, act);
  }

  isInTransaction(): boolean {
    return this.host.isTransactionActive();
  }

  /**
   * Does the work once at the end of the transaction or savepoint, still inside it, with all things that were given for
   * it until then. Outside a transaction it does the work at once. For projections that follow from several events of
   * an act and that nobody reads before the act ends.
   * @param work the same object in each call
   */
  async atTheEnd<Thing>(work: LastWork<Thing>, things: readonly Thing[]): Promise<void> {
    const pending = lastWork();
    if (pending === undefined || !this.isInTransaction()) return work.do([...things]);
    const named = pending.get(work) ?? new Set();
    for (const thing of things) named.add(thing);
    pending.set(work, named);
  }

  /**
   * Rows that the open transaction has locked, by id, under a name that the caller chooses. No other transaction can
   * change them before this one ends. The map is cleared when a savepoint is rolled back; it is undefined outside a
   * transaction.
   */
  known<Row>(name: string): Map<string, Row> | undefined {
    const lists = this.isInTransaction() ? knownInTransaction() : undefined;
    if (lists === undefined) return undefined;
    const list = lists.get(name) ?? new Map<string, unknown>();
    lists.set(name, list);
    return list as Map<string, Row>;
  }

  /** Runs the hook after the outermost transaction has committed. A rollback drops the hook. */
  afterCommit(hook: AfterCommitHook): void {
    const hooks = pendingHooks();
    if (hooks === undefined) throw new Error('afterCommit was called outside a transaction');
    hooks.push(hook);
  }
}

function insertion({ tableName, columns }: EntityMetadata, rows: readonly ObjectLiteral[]) {
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const sql = `INSERT INTO "${tableName}" (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::"${tableName}", $1)`;
  return { sql, parameters: [asJson(columns, rows)] };
}

/** The rows by the names of their columns, for `jsonb_populate_recordset`. */
const asJson = (columns: readonly ColumnMetadata[], rows: readonly ObjectLiteral[]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(columns.map(({ databaseName, propertyName }) => [databaseName, row[propertyName] as unknown])),
    ),
  );

/** TypeORM returns `[rows, count]` for an UPDATE or DELETE, and the rows for all other statements. */
export const rowsOf = <Row>(answer: unknown): Row[] => {
  const [first, second] = answer as unknown[];
  return Array.isArray(first) && typeof second === 'number' ? (first as Row[]) : (answer as Row[]);
};
