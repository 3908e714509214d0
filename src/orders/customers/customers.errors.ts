import { defineRefusals } from '../../platform/http/refusal.js';

export const refuse = defineRefusals({
  'customer.not_found': [404, 'There is no such customer, or you may not see it.'],
  'customer.not_yours': [403, 'Only a lead of the department that answers to the customer may do this.'],
  'customer.name_taken': [409, 'The department has a customer of this name already.'],
  'customer.currency_required': [422, 'An amount needs a currency.'],
  'customer.contract_template_unknown': [
    422,
    'The contract of a customer is one of the same department, in the same currency.',
  ],
  'contract_template.not_found': [404, 'There is no such contract template, or you may not see it.'],
  'contract_template.not_yours': [403, 'Only a lead of the department that owns the contract template may do this.'],
  'contract_template.code_taken': [409, 'The department has a contract template of this code already.'],
  'contract_template.says_nothing': [422, 'A contract template names a profile, a policy or the cost of a failure.'],
  'contract_template.currency_fixed': [409, 'A contract template keeps its currency.'],
  'order.contract_template_unknown': [422, 'The department that owns the order has no contract template of this code.'],
  'order.contract_template_currency': [422, 'The contract template has another currency than the order.'],
});
