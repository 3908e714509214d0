import { Injectable } from '@nestjs/common';
import { In, QueryFailedError } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { CustomerOrder } from '../customer-order.entity.js';
import type { OrderName } from '../order-lookup.js';
import { refuse } from '../orders.errors.js';

/** The rows travel as one parameter, so that a batch is one statement whatever its size. */
const ROWS = 'jsonb_populate_recordset(NULL::customer_order, $1::jsonb)';

/** The columns that a statement of its source never changes. */
const FIXED: readonly (keyof CustomerOrder)[] = [
  ...(['id', 'system', 'reference', 'createdById', 'createdAt'] as const),
  ...(['releasedAt', 'releasedWithAnswer', 'releaseReason', 'releasedById'] as const),
  ...(['cancelledAt', 'cancellationKind', 'cancellationReason', 'cancelledById'] as const),
];

const FOREIGN_KEY_VIOLATION = '23503';

/** Reads and writes orders by the batch. */
@Injectable()
export class ManyOrders {
  constructor(private readonly database: Database) {}

  /** By name, as `nameKey` writes it. */
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

  /** @throws order.just_created when somebody else has made one of them meanwhile */
  async insert(orders: readonly CustomerOrder[]): Promise<void> {
    if (orders.length === 0) return;
    const written = await this.database.query(
      `INSERT INTO customer_order SELECT * FROM ${ROWS} ON CONFLICT (system, reference) DO NOTHING RETURNING id`,
      [this.toJson(orders)],
    );
    if (written.length < orders.length) throw refuse('order.just_created');
  }

  /**
   * Each is written over the version before it: nothing is held while the batch is judged, so that a file in which little
   * is new keeps nobody waiting. @throws order.changed_meanwhile
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

  /** The orders among these that a request was ever said to concern. */
  async linkedAmong(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      'SELECT DISTINCT order_id AS id FROM order_link WHERE order_id = ANY ($1::uuid[])',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * Removes the orders that nothing refers to, and says which those were. Who refers to an order only the database knows,
   * for modules above this one do: a batch that one of them holds on to is tried again by halves.
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
