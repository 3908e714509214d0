import { Injectable } from '@nestjs/common';
import { Database } from './database.js';
import { pendingHooks } from './transactional.adapter.js';

/** Loads the rows of these keys. Keys without a row are left out. */
type Load<Row> = (keys: string[]) => Promise<Iterable<readonly [key: string, row: Row]>>;

/**
 * A cache of rows that nearly every call reads and that change a few times a month: names, zones, services. Rights are
 * never cached. A process drops the cached rows of a table when one of its own transactions has changed the table, and
 * when PostgreSQL notifies it of a change by another process. While the process cannot receive notifications, it caches
 * nothing.
 */
@Injectable()
export class Remembered {
  /** False while the process cannot receive notifications of other processes' changes. */
  private hearsOthers = true;
  private readonly tables = new Map<string, Set<RememberedRows<unknown>>>();
  /** The tables that each open transaction has changed. The key is the transaction's list of hooks. */
  private readonly changedWithin = new WeakMap<object, Set<string>>();

  constructor(private readonly database: Database) {}

  /** @param table the name that the table's trigger sends to other processes */
  rows<Row>(table: string, load: Load<Row>): RememberedRows<Row> {
    const rows = new RememberedRows<Row>(load, () => this.hearsOthers && !this.isChangedHere(table));
    const ofTable = this.tables.get(table) ?? new Set();
    this.tables.set(table, ofTable.add(rows));
    return rows;
  }

  /**
   * Every writer of the table calls this, also after an insert. The rest of its transaction reads the rows from the
   * database, because a rollback may undo the change. After the commit everybody reads them anew.
   */
  changed(table: string): void {
    const transaction = pendingHooks();
    if (transaction === undefined) return this.forget(table);
    this.changedWithin.set(transaction, (this.changedWithin.get(transaction) ?? new Set()).add(table));
    this.database.afterCommit(() => this.forget(table));
  }

  forget(table: string): void {
    for (const rows of this.tables.get(table) ?? []) rows.forget();
  }

  hearOthers(hears: boolean): void {
    this.hearsOthers = hears;
    for (const table of this.tables.keys()) this.forget(table);
  }

  private isChangedHere(table: string): boolean {
    const transaction = pendingHooks();
    return transaction !== undefined && (this.changedWithin.get(transaction)?.has(table) ?? false);
  }
}

/** The cached rows of one table, by one kind of key. */
export class RememberedRows<Row> {
  private known = new Map<string, Row>();

  constructor(
    private readonly load: Load<Row>,
    private readonly mayRemember: () => boolean,
  ) {}

  async one(key: string): Promise<Row | undefined> {
    return (await this.find([key])).get(key);
  }

  /** The rows of these keys. Keys without a row are left out. */
  async find(keys: Iterable<string>): Promise<Map<string, Row>> {
    const { known } = this;
    const [asked, mayRemember] = [[...new Set(keys)], this.mayRemember()];
    const found = new Map<string, Row>();
    if (mayRemember) for (const key of asked) if (known.has(key)) found.set(key, known.get(key)!);
    const missing = asked.filter((key) => !found.has(key));
    if (missing.length === 0) return found;
    for (const [key, row] of await this.load(missing)) {
      found.set(key, row);
      // Rows that were read before a change go into the old map, which `forget` has replaced.
      if (mayRemember) known.set(key, row);
    }
    return found;
  }

  forget(): void {
    this.known = new Map();
  }
}
