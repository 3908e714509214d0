import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import { type OrderWord, readOrder, WriteOrders, type WrittenOrder } from '../../orders/index.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Refusal } from '../../platform/http/refusal.js';
import { departmentOfCell } from '../table/cells.js';
import { decimalsOf } from '../table/decimal.js';
import type { Cells } from '../table/read-table.js';
import { RowReading } from '../table/row-refused.js';
import type { ImportKind, OpenImport, WrittenRow } from './import-kind.js';
import { orderBodyOf } from './order-body.js';
import { ORDER_COLUMNS, saidBy } from './order-columns.js';

/**
 * Imports customers' orders. Each row states the same as `PUT /orders/{system}/{reference}`, and is judged by the same
 * rules.
 */
@Injectable()
export class OrdersImport implements ImportKind<OrderWord> {
  readonly name = 'ORDERS';
  readonly columns = ORDER_COLUMNS;
  readonly columnOfCode = {
    'order.not_yours_to_change': 'ownerDepartment',
    'order.currency_fixed': 'currency',
    'order.promise_change_unnamed': 'promiseChange',
    'order.promise_in_the_past': 'promisedDate',
    'order.agreement_out_of_order': 'promisedDate',
    'order.contract_template_unknown': 'contractTemplate',
    'order.contract_template_currency': 'contractTemplate',
    'order.correction_needs_a_reason': 'correctionReason',
    'import.named_twice': 'reference',
  };

  constructor(
    private readonly departments: Departments,
    private readonly writeOrders: WriteOrders,
  ) {}

  async open(actor: Actor): Promise<OpenImport<OrderWord>> {
    const departments = new Map((await this.departments.all()).map(({ code, id }) => [code, id]));
    return {
      read: (cells) => readRow(cells, departments),
      nameOf: ({ name }) => nameOf(name),
      write: async (words) => {
        const written = await this.writeOrders.execute(actor, words);
        return written.map((order, place) => (order instanceof Refusal ? order : toRow(words[place]!, order)));
      },
    };
  }
}

/** Stands in for an owner that could not be read, so that the rest of the row is still examined. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

async function readRow(cells: Cells, departments: ReadonlyMap<string, string>): Promise<OrderWord> {
  const { system, reference, ownerDepartment, currency = '' } = cells;
  const reading = new RowReading();
  const owner = reading.cell(() => departmentOfCell('ownerDepartment', ownerDepartment!, departments)) ?? NOBODY;
  if (currency !== '') reading.cell(() => decimalsOf(currency));
  const body = orderBodyOf(cells, owner, reading);
  const { name, details } = await reading.whole(() => readOrder({ system, reference }, body));
  return { name, details: currency === '' ? details : { ...details, currency }, said: saidBy(cells) };
}

const nameOf = ({ system, reference }: OrderWord['name']): string => `${system}/${reference}`;

const OUTCOMES = { NOTED: 'CHANGED', ECHO: 'UNCHANGED' } as const;

const toRow = ({ name }: OrderWord, { outcome, ...written }: WrittenOrder): WrittenRow => ({
  ...written,
  name: nameOf(name),
  outcome: outcome === 'NOTED' || outcome === 'ECHO' ? OUTCOMES[outcome] : outcome,
});
