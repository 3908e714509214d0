import { Injectable } from '@nestjs/common';
import { Database } from './database.js';
import { pendingHooks } from './transactional.adapter.js';

/** Loads the rows under these keys; a key without a row is left out. */
type Load<Row> = (keys: string[]) => Promise<Iterable<readonly [key: string, row: Row]>>;

/**
 * Rows that nearly every call reads and that change a few times a month: names, zones, services. Rights are never among
 * them. A process forgets the rows of a table when one of its own transactions has changed it, and when PostgreSQL
 * notifies it of a change by another process; while it cannot be notified it remembers nothing.
 */
@Injectable()
export class Remembered {
  /** False while changes of other processes would not be heard. */
  private hearsOthers = true;
  private readonly tables = new Map<string, Set<RememberedRows<unknown>>>();
  /** The tables that each open transaction has changed, by its list of hooks. */
  private readonly changedWithin = new WeakMap<object, Set<string>>();

  constructor(private readonly database: Database) {}

  /** @param table as the trigger names it that notifies the other processes. */
  rows<Row>(table: string, load: Load<Row>): RememberedRows<Row> {
    const rows = new RememberedRows<Row>(load, () => this.hearsOthers && !this.isChangedHere(table));
    const ofTable = this.tables.get(table) ?? new Set();
    this.tables.set(table, ofTable.add(rows));
    return rows;
  }

  /** Every writer of the table says so, new rows included: the rest of its transaction, which may yet be undone, reads the
   * rows anew, and so does everybody after it. */
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

/** The remembered rows of one table under one kind of key. */
export class RememberedRows<Row> {
  private known = new Map<string, Row>();

  constructor(
    private readonly load: Load<Row>,
    private readonly mayRemember: () => boolean,
  ) {}

  async one(key: string): Promise<Row | undefined> {
    return (await this.find([key])).get(key);
  }

  /** The rows under these keys; a key without a row is not in it. */
  async find(keys: Iterable<string>): Promise<Map<string, Row>> {
    const { known } = this;
    const [asked, mayRemember] = [[...new Set(keys)], this.mayRemember()];
    const found = new Map<string, Row>();
    if (mayRemember) for (const key of asked) if (known.has(key)) found.set(key, known.get(key)!);
    const missing = asked.filter((key) => !found.has(key));
    if (missing.length === 0) return found;
    for (const [key, row] of await this.load(missing)) {
      found.set(key, row);
      // Rows that were read before a change are not kept after it: by then the memory is another one.
      if (mayRemember) known.set(key, row);
    }
    return found;
  }

  forget(): void {
    this.known = new Map();
  }
}
