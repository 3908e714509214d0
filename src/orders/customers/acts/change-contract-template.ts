import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { Actor } from '../../../platform/auth/actor.js';
import { Database, Transactional } from '../../../platform/database/index.js';
import { requireVersion } from '../../../platform/http/etag.js';
import { mayChangeOrder } from '../../orders.policy.js';
import { ContractTemplate } from '../contract-template.entity.js';
import { ContractTemplates, type ContractTemplateView, templateEntryOf } from '../contract-templates.js';
import { refuse } from '../customers.errors.js';
import { ContractTemplateChanged } from '../customers.events.js';
import { ExamineDefaults } from '../examine-defaults.js';
import type { ContractTemplateDetails } from './add-contract-template.js';

/** Rewrites a contract template. Existing orders keep their terms; new orders take the new ones. */
@Injectable()
export class ChangeContractTemplate {
  constructor(
    private readonly templates: ContractTemplates,
    private readonly examine: ExamineDefaults,
    private readonly database: Database,
  ) {}

  @Transactional()
  async execute(
    actor: Actor,
    id: string,
    version: number,
    said: Omit<ContractTemplateDetails, 'ownerDepartmentId' | 'code'>,
  ): Promise<ContractTemplateView> {
    await this.templates.visibleTo(actor, id);
    const rows = this.database.repository(ContractTemplate);
    const template = await rows.findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!mayChangeOrder(actor, template.ownerDepartmentId)) throw refuse('contract_template.not_yours');
    requireVersion(version, template.version);
    if (said.currency !== template.currency) throw refuse('contract_template.currency_fixed');
    this.examine.ofTemplate(said);
    const before = templateEntryOf(template);
    Object.assign(template, said);
    const after = templateEntryOf(template);
    if (isDeepStrictEqual(before, after)) return template;
    template.version += 1;
    await rows.save(template);
    await this.templates.tell(actor.userId, template, ContractTemplateChanged, { before, after });
    return template;
  }
}
