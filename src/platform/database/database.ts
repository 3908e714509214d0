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

/** Runs the method in a transaction, joining the one that is open. */
export const Transactional = (): MethodDecorator => TransactionalOfCls();

/** The one road of acts and queries to the database. */
@Injectable()
export class Database {
  constructor(private readonly host: TransactionHost<TransactionalAdapterWithHooks>) {}

  /** Inside a transaction its manager; outside, one that takes a connection for each statement. */
  get tx(): EntityManager {
    return this.host.tx;
  }

  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.tx.getRepository(entity);
  }

  /** The select list by which a hand-written statement reads the rows of a table as values of its entity. */
  columnsOf(entity: EntityTarget<ObjectLiteral>, alias: string): string {
    return columnsOf(this.tx.connection.getMetadata(entity), alias);
  }

  /**
   * Rows of a table as values of their entity, by a statement written by hand from its FROM on.
   * @param alias the table's in it
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

  /** Rows that a statement written by hand selects or returns. */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(await this.tx.query<unknown>(sql, parameters));
  }

  /** How many rows an UPDATE or DELETE written by hand has touched. */
  async execute(sql: string, parameters: unknown[] = []): Promise<number> {
    const [, touched] = await this.tx.query<[unknown, number]>(sql, parameters);
    return touched;
  }

  /** Many rows of an entity without sums, in one parameter: a placeholder for each value costs more than the rows. */
  async insertAll<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>, rows: readonly Entity[]): Promise<void> {
    const { sql, parameters } = insertion(this.tx.connection.getMetadata(entity), rows);
    await this.query(sql, parameters);
  }

  /** The same where rows of these keys may be there already: they are as told from now on. */
  async upsertAll<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>, rows: readonly Entity[]): Promise<void> {
    const metadata = this.tx.connection.getMetadata(entity);
    const { sql, parameters } = insertion(metadata, rows);
    const named = (columns: ColumnMetadata[]): string[] => columns.map(({ databaseName }) => `"${databaseName}"`);
    const told = named(metadata.nonVirtualColumns.filter(({ isPrimary }) => !isPrimary));
    await this.query(
      `${sql} ON CONFLICT (${named(metadata.primaryColumns).join(', ')})
       DO UPDATE SET (${told.join(', ')}) = (${told.map((name) => `excluded.${name}`).join(', ')})`,
      parameters,
    );
  }

  inTransaction<T>(act: () => Promise<T>): Promise<T> {
    return this.host.withTransaction(act);
  }

  /** A savepoint: what fails inside is undone alone, and the outer act goes on. */
  nested<T>(act: () => Promise<T>): Promise<T> {
    return this.host.withTransaction(Propagation.Nested, act);
  }

  isInTransaction(): boolean {
    return this.host.isTransactionActive();
  }

  /**
   * Has the work done once at the end of the transaction or savepoint, still inside it, with all things that were named
   * for it on the way; at once where there is none. For projections that follow several events of an act and that nobody
   * reads before it is over.
   * @param work the same object each time
   */
  async atTheEnd<Thing>(work: LastWork<Thing>, things: readonly Thing[]): Promise<void> {
    const pending = lastWork();
    if (pending === undefined || !this.isInTransaction()) return work.do([...things]);
    const named = pending.get(work) ?? new Set();
    for (const thing of things) named.add(thing);
    pending.set(work, named);
  }

  /**
   * Rows that the open transaction holds, under a name of the caller's choice, by their ids: nobody else can change them
   * until it is over. Empty again once a savepoint was undone; undefined outside a transaction.
   */
  known<Row>(name: string): Map<string, Row> | undefined {
    const lists = this.isInTransaction() ? knownInTransaction() : undefined;
    if (lists === undefined) return undefined;
    const list = lists.get(name) ?? new Map<string, unknown>();
    lists.set(name, list);
    return list as Map<string, Row>;
  }

  /** Runs the hook once the outermost transaction has committed, and never when it rolled back. */
  afterCommit(hook: AfterCommitHook): void {
    const hooks = pendingHooks();
    if (hooks === undefined) throw new Error('afterCommit was called outside a transaction');
    hooks.push(hook);
  }
}

function insertion({ tableName, columns }: EntityMetadata, rows: readonly ObjectLiteral[]) {
  const names = columns.map(({ databaseName }) => `"${databaseName}"`).join(', ');
  const told = rows.map((row) =>
    Object.fromEntries(columns.map(({ databaseName, propertyName }) => [databaseName, row[propertyName] as unknown])),
  );
  const sql = `INSERT INTO "${tableName}" (${names}) SELECT ${names} FROM jsonb_populate_recordset(NULL::"${tableName}", $1)`;
  return { sql, parameters: [JSON.stringify(told)] };
}

/** TypeORM answers an UPDATE or DELETE with `[rows, count]` and everything else with the rows. */
const rowsOf = <Row>(answer: unknown): Row[] => {
  const [first, second] = answer as unknown[];
  return Array.isArray(first) && typeof second === 'number' ? (first as Row[]) : (answer as Row[]);
};
