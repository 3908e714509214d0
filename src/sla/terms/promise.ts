import type { AgreedTerms, EscalationStep } from '../../agreements/index.js';
import { PRIORITIES, type Priority, type ServiceTargets } from '../../catalogue/index.js';
import type { PinnedRequestTerms, PriorityTargets } from '../sla.events.js';

/** A promise, from an agreement or from the service. */
export type Promised = Omit<PinnedRequestTerms, 'source' | 'agreementVersionId' | 'priority' | 'why'>;

const HOUR = 3600;
const USUAL_REOPEN_WINDOW = 10;

/** Without an agreement both leads are notified when a request is a working day (8 working hours) overdue. */
const USUAL_LADDER: EscalationStep[] = [
  { afterBreachSeconds: 8 * HOUR, roles: ['provider.lead', 'requester.lead'], channel: 'EMAIL' },
];

/** The promise of agreed terms. If each request has its date negotiated, the service's own target applies until then. */
export const promiseOf = (terms: AgreedTerms, usual: ServiceTargets): Promised => ({
  targets: byPriority((priority) => {
    const { firstResponseSeconds, resolution, resolutionSeconds } = terms.targets[priority];
    return {
      firstResponseSeconds,
      resolution,
      resolutionSeconds: resolutionSeconds ?? usual[priority].resolutionSeconds,
    };
  }),
  replySeconds: terms.replyTargetSeconds,
  requiredFields: terms.requiredFields,
  quotaPerWeek: terms.quotaPerWeek ?? null,
  leadTimeSeconds: terms.leadTimeSeconds ?? null,
  exclusions: terms.exclusions,
  reopenWindowWorkingDays: terms.reopenWindowWorkingDays,
  attainmentObjectiveBp: terms.attainmentObjectiveBp,
  warnings: terms.warnings,
  escalationLadder: terms.escalationLadder,
});

/** The promise without an agreement: the targets of the service, and the reply time of the requester's department. */
export const usualPromise = (usual: ServiceTargets, replySeconds: number): Promised => ({
  targets: byPriority((priority) => ({ ...usual[priority], resolution: 'DURATION' })),
  replySeconds,
  requiredFields: [],
  quotaPerWeek: null,
  leadTimeSeconds: null,
  exclusions: '',
  reopenWindowWorkingDays: USUAL_REOPEN_WINDOW,
  attainmentObjectiveBp: null,
  warnings: { beforeDueSeconds: [] },
  escalationLadder: USUAL_LADDER,
});

const byPriority = (targets: (priority: Priority) => PriorityTargets): Record<Priority, PriorityTargets> =>
  Object.fromEntries(PRIORITIES.map((priority) => [priority, targets(priority)])) as Record<Priority, PriorityTargets>;
