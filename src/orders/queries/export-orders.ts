import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/actor.js';
import { everyRow } from '../../platform/csv/index.js';
import type { CustomerOrder } from '../customer-order.entity.js';
import { ContractTemplates } from '../customers/contract-templates.js';
import { ListOrders, type OrderFilter } from './list-orders.js';

/** An order with the names and codes that an import file uses for its customer, contract and departments. */
export interface ExportedOrder {
  order: CustomerOrder;
  ownerDepartment: string;
  contractTemplate: string | null;
}

/** All orders that the reader may see, page by page. */
@Injectable()
export class ExportOrders {
  constructor(
    private readonly listOrders: ListOrders,
    private readonly departments: Departments,
    private readonly templates: ContractTemplates,
  ) {}

  async execute(actor: Actor, filter: OrderFilter): Promise<ExportedOrder[]> {
    const codes = new Map((await this.departments.all()).map(({ id, code }) => [id, code]));
    return everyRow<ExportedOrder>(async (last, limit) => {
      const orders = await this.listOrders.execute(actor, filter, last?.order.id ?? null, limit);
      const templates = await this.templates.find(
        orders.map(({ ownerDepartmentId, contractTemplateId: id }) => ({ ownerDepartmentId, code: null, id })),
      );
      return orders.map((order, place) => ({
        order,
        ownerDepartment: codes.get(order.ownerDepartmentId)!,
        contractTemplate: templates[place]?.code ?? null,
      }));
    });
  }
}
