import { TOLD_ROLES, type AgreedTerms, type EscalationStep } from './agreed-terms.js';

/**
 * The canonical form of terms. Lists in which the order has no meaning are sorted, so that equal duties have equal
 * hashes.
 */
export function termsInOrder(terms: AgreedTerms): AgreedTerms {
  return {
    ...terms,
    requiredFields: [...terms.requiredFields].sort(),
    warnings: { beforeDueSeconds: [...terms.warnings.beforeDueSeconds].sort((a, b) => b - a) },
    escalationLadder: terms.escalationLadder.map(rolesInOrder).sort(byRung),
  };
}

const rolesInOrder = (step: EscalationStep): EscalationStep => ({
  ...step,
  roles: TOLD_ROLES.filter((role) => step.roles.includes(role)),
});

const byRung = (a: EscalationStep, b: EscalationStep): number =>
  a.afterBreachSeconds - b.afterBreachSeconds || (a.channel < b.channel ? -1 : 1);
