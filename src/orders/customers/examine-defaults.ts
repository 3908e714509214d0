import { Injectable } from '@nestjs/common';
import { examineProfile } from '../examine-profile.js';
import { ContractTemplate } from './contract-template.entity.js';
import { ContractTemplates } from './contract-templates.js';
import type { CustomerDetails } from './customers.js';
import { refuse } from './customers.errors.js';

/** Checks the default terms of customers and contract templates. */
@Injectable()
export class ExamineDefaults {
  constructor(private readonly templates: ContractTemplates) {}

  /** @throws order.profile_refused, customer.currency_required, customer.contract_template_unknown */
  async ofCustomer(details: CustomerDetails): Promise<void> {
    const { profile, failureCost, currency, contractTemplateId } = details;
    examineProfile(profile);
    if (currency === null && (profile !== null || failureCost !== null)) throw refuse('customer.currency_required');
    if (contractTemplateId === null) return;
    const template = await this.templates.byId(contractTemplateId);
    const fits =
      template?.ownerDepartmentId === details.ownerDepartmentId && [null, template.currency].includes(currency);
    if (!fits) throw refuse('customer.contract_template_unknown');
  }

  /** @throws order.profile_refused, contract_template.says_nothing */
  ofTemplate({ profile, policy, failureCost }: Pick<ContractTemplate, 'profile' | 'policy' | 'failureCost'>): void {
    examineProfile(profile);
    if (profile === null && policy === null && failureCost === null) throw refuse('contract_template.says_nothing');
  }
}
