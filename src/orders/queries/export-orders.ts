import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { CustomerOrder } from '../customer-order.entity.js';
import { ContractTemplates } from '../customers/contract-templates.js';
import { ListOrders, type OrderFilter } from './list-orders.js';

/** An order with the codes by which a file names what it belongs to. */
export interface ExportedOrder {
  order: CustomerOrder;
  ownerDepartment: string;
  contractTemplate: string | null;
}

/** Read at a time, so that no single question to the database holds a connection for long. */
const AT_ONCE = 500;

/** All orders the reader may see, page by page. */
@Injectable()
export class ExportOrders {
  constructor(
    private readonly listOrders: ListOrders,
    private readonly departments: Departments,
    private readonly templates: ContractTemplates,
  ) {}

  async execute(actor: Actor, filter: OrderFilter): Promise<ExportedOrder[]> {
    const codes = new Map((await this.departments.all()).map(({ id, code }) => [id, code]));
    const exported: ExportedOrder[] = [];
    for (;;) {
      const orders = await this.listOrders.execute(actor, filter, exported.at(-1)?.order.id ?? null, AT_ONCE);
      const templates = await this.templates.find(
        orders.map(({ ownerDepartmentId, contractTemplateId: id }) => ({ ownerDepartmentId, code: null, id })),
      );
      for (const [place, order] of orders.entries()) {
        const contractTemplate = templates[place]?.code ?? null;
        exported.push({ order, ownerDepartment: codes.get(order.ownerDepartmentId)!, contractTemplate });
      }
      if (orders.length < AT_ONCE) return exported;
    }
  }
}
