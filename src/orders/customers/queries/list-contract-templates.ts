import { Injectable } from '@nestjs/common';
import { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/index.js';
import { readerOfOrders } from '../../order-lookup.js';
import { ContractTemplate } from '../contract-template.entity.js';
import { type ContractTemplateView, VISIBLE_TEMPLATE } from '../contract-templates.js';

/** The contract templates that the reader may see, by id, after the given one. */
@Injectable()
export class ListContractTemplates {
  constructor(private readonly database: Database) {}

  async execute(
    actor: Actor,
    filter: { ownerDepartmentId?: string },
    after: string | null,
    limit: number,
  ): Promise<ContractTemplateView[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT t.id
         FROM contract_template t
        WHERE ${VISIBLE_TEMPLATE}
          AND ($3::uuid IS NULL OR t.owner_department_id = $3)
          AND ($4::uuid IS NULL OR t.id > $4)
        ORDER BY t.id
        LIMIT $5`,
      [...readerOfOrders(actor), filter.ownerDepartmentId ?? null, after, limit],
    );
    const ids = rows.map((row) => row.id);
    return this.database.repository(ContractTemplate).createQueryBuilder('t').whereInIds(ids).orderBy('t.id').getMany();
  }
}
