import { Injectable } from '@nestjs/common';
import { In, QueryFailedError } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { CustomerOrder } from '../customer-order.entity.js';
import type { OrderName } from '../order-lookup.js';
import { refuse } from '../orders.errors.js';

/** All rows travel as one parameter, so that a batch is one statement of constant size. */
const ROWS = 'jsonb_populate_recordset(NULL::customer_order, $1::jsonb)';

/** The columns that a statement of the source never changes. */
const FIXED: readonly (keyof CustomerOrder)[] = [
  ...(['id', 'system', 'reference', 'createdById', 'createdAt'] as const),
  ...(['releasedAt', 'releasedWithAnswer', 'releaseReason', 'releasedById'] as const),
  ...(['cancelledAt', 'cancellationKind', 'cancellationReason', 'cancelledById'] as const),
];

const FOREIGN_KEY_VIOLATION = '23503';

/** Reads and writes orders in batches. */
@Injectable()
export class OrderBatches {
  constructor(private readonly database: Database) {}

  /** Orders by name, keyed by `nameKey`. */
  async byNames(names: readonly OrderName[]): Promise<Map<string, CustomerOrder>> {
    const orders = await this.database
      .repository(CustomerOrder)
      .createQueryBuilder('o')
      .where(
        '(o.system, o.reference) IN (SELECT * FROM unnest(CAST(:systems AS text[]), CAST(:references AS text[])))',
        {
          systems: names.map(({ system }) => system),
          references: names.map(({ reference }) => reference),
        },
      )
      .getMany();
    return new Map(orders.map((order) => [nameKey(order), order]));
  }

  byIds(ids: readonly string[]): Promise<CustomerOrder[]> {
    return this.database.repository(CustomerOrder).findBy({ id: In([...ids]) });
  }

  /** @throws order.just_created when another caller has made one of them meanwhile */
  async insert(orders: readonly CustomerOrder[]): Promise<void> {
    if (orders.length === 0) return;
    const written = await this.database.query(
      `INSERT INTO customer_order SELECT * FROM ${ROWS} ON CONFLICT (system, reference) DO NOTHING RETURNING id`,
      [this.toJson(orders)],
    );
    if (written.length < orders.length) throw refuse('order.just_created');
  }

  /**
   * Writes each order over the version before it (optimistic lock). No row is locked while the batch is judged, so a
   * file with few changes blocks nobody.
   * @throws order.changed_meanwhile
   */
  async update(orders: readonly CustomerOrder[]): Promise<void> {
    if (orders.length === 0) return;
    const written = await this.database.execute(
      `UPDATE customer_order o
          SET ${this.changeable()
            .map((column) => `${column} = n.${column}`)
            .join(', ')}
         FROM ${ROWS} n
        WHERE o.id = n.id AND o.version = n.version - 1`,
      [this.toJson(orders)],
    );
    if (written < orders.length) throw refuse('order.changed_meanwhile');
  }

  /** The orders among these that were ever linked to a request. */
  async linkedAmong(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT DISTINCT order_id AS id FROM order_link WHERE order_id = ANY ($1::uuid[])',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * Removes the orders that nothing refers to, and returns their ids. Modules above this one may refer to orders, so
   * only the foreign keys of the database know all references. A batch that fails on one is split in halves and tried
   * again.
   */
  async removeUnused(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    try {
      await this.database.nested(() =>
        this.database.execute('DELETE FROM customer_order WHERE id = ANY ($1::uuid[])', [ids]),
      );
      return [...ids];
    } catch (error) {
      if (!isHeld(error)) throw error;
      if (ids.length === 1) return [];
      const middle = Math.ceil(ids.length / 2);
      return [...(await this.removeUnused(ids.slice(0, middle))), ...(await this.removeUnused(ids.slice(middle)))];
    }
  }

  private changeable(): string[] {
    return this.columns()
      .filter(({ propertyName }) => !FIXED.includes(propertyName as keyof CustomerOrder))
      .map(({ databaseName }) => databaseName);
  }

  private columns() {
    return this.database.repository(CustomerOrder).metadata.columns;
  }

  private toJson(orders: readonly CustomerOrder[]): string {
    const columns = this.columns();
    const rowOf = (order: CustomerOrder): object =>
      Object.fromEntries(
        columns.map((column) => [column.databaseName, order[column.propertyName as keyof CustomerOrder]]),
      );
    return JSON.stringify(orders.map(rowOf), (_key, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    );
  }
}

export const nameKey = ({ system, reference }: OrderName): string => `${system}/${reference}`;

const isHeld = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: string }).code === FOREIGN_KEY_VIOLATION;
