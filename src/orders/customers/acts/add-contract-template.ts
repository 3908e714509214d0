import { Injectable } from '@nestjs/common';
import { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../../platform/database/index.js';
import { mayChangeOrder } from '../../orders.policy.js';
import { ContractTemplate } from '../contract-template.entity.js';
import { ContractTemplates, type ContractTemplateView, templateEntryOf } from '../contract-templates.js';
import { refuse } from '../customers.errors.js';
import { ContractTemplateAdded } from '../customers.events.js';
import { ExamineDefaults } from '../examine-defaults.js';

export type ContractTemplateDetails = Omit<ContractTemplate, 'id' | 'createdById' | 'createdAt' | 'version'>;

@Injectable()
export class AddContractTemplate {
  constructor(
    private readonly templates: ContractTemplates,
    private readonly examine: ExamineDefaults,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, details: ContractTemplateDetails): Promise<ContractTemplateView> {
    if (!mayChangeOrder(actor, details.ownerDepartmentId)) throw refuse('contract_template.not_yours');
    this.examine.ofTemplate(details);
    const rows = this.database.repository(ContractTemplate);
    const added = { id: newId(), createdById: actor.userId, createdAt: this.clock.now(), version: 1 };
    const template = rows.create({ ...details, ...added });
    const written = await rows.createQueryBuilder().insert().values(template).orIgnore().returning('id').execute();
    if ((written.raw as unknown[]).length === 0) throw refuse('contract_template.code_taken');
    const payload = { code: template.code, ...templateEntryOf(template) };
    await this.templates.tell(actor.userId, template, ContractTemplateAdded, payload);
    return template;
  }
}
