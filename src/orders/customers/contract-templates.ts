import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/index.js';
import { EventLog, EventType } from '../../platform/events/index.js';
import { readerOfOrders, VISIBLE_ORDER } from '../order-lookup.js';
import { ContractTemplate } from './contract-template.entity.js';
import { refuse } from './customers.errors.js';
import type { ContractTemplateWord } from './customers.events.js';

export type ContractTemplateView = Readonly<ContractTemplate>;

export interface WantedTemplate {
  ownerDepartmentId: string;
  code: string | null;
  id: string | null;
}

/**
 * SQL condition: the reader may see template `t`. Readers are the owner's people, executives, and people who see an
 * order under it. $1 and $2 are the reader.
 */
export const VISIBLE_TEMPLATE = `($2 OR t.owner_department_id = ANY ($1::uuid[]) OR EXISTS (
  SELECT 1 FROM customer_order o WHERE o.contract_template_id = t.id AND ${VISIBLE_ORDER}))`;

/** Finds contract templates. A template that the reader may not see counts as not existing. */
@Injectable()
export class ContractTemplates {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  /** @throws contract_template.not_found */
  async visibleTo(actor: Actor, id: string): Promise<ContractTemplateView> {
    const [seen] = await this.database.query(
      `SELECT t.id FROM contract_template t WHERE t.id = $3 AND ${VISIBLE_TEMPLATE}`,
      [...readerOfOrders(actor), id],
    );
    if (seen === undefined) throw refuse('contract_template.not_found');
    return this.database.repository(ContractTemplate).findOneByOrFail({ id });
  }

  byId(id: string): Promise<ContractTemplateView | null> {
    return this.database.repository(ContractTemplate).findOneBy({ id });
  }

  /**
   * For each wanted template, the one with its code in the department, else the one with its id; null where there is
   * neither.
   */
  async find(wanted: readonly WantedTemplate[]): Promise<(ContractTemplateView | null)[]> {
    const rows = this.database.repository(ContractTemplate);
    const ids = wanted.flatMap(({ id }) => (id === null ? [] : [id]));
    const codes = wanted.flatMap(({ code, ownerDepartmentId }) => (code === null ? [] : [{ code, ownerDepartmentId }]));
    const found = ids.length + codes.length === 0 ? [] : await rows.findBy([{ id: In(ids) }, ...codes]);
    return wanted.map(({ id, code, ownerDepartmentId }) => {
      const isIt = (each: ContractTemplate): boolean =>
        code === null ? each.id === id : each.code === code && each.ownerDepartmentId === ownerDepartmentId;
      return found.find(isIt) ?? null;
    });
  }

  async tell<Payload extends object>(
    actorId: string,
    { id, ownerDepartmentId }: ContractTemplateView,
    type: EventType<Payload>,
    payload: Payload,
  ): Promise<void> {
    const stream = { kind: 'contract_template', id };
    await this.events.record(type, { stream, actorId, audience: [ownerDepartmentId], payload });
  }
}

export const templateEntryOf = (template: ContractTemplateView): ContractTemplateWord => ({
  name: template.name,
  currency: template.currency,
  profile: template.profile,
  policy: template.policy,
  failureCost: template.failureCost?.toString() ?? null,
});
