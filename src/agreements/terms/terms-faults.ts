import { PRIORITIES } from '../../catalogue/index.js';
import type { AgreedTerms } from './agreed-terms.js';

/** The contradictions in terms, one sentence each; empty if there are none. */
export const faultsOfTerms = (terms: AgreedTerms): string[] => [
  ...PRIORITIES.flatMap((priority) => targetFaults(priority, terms)),
  ...ladderFaults(terms),
];

function targetFaults(priority: (typeof PRIORITIES)[number], { targets }: AgreedTerms): string[] {
  const { firstResponseSeconds, resolution, resolutionSeconds } = targets[priority];
  if (resolution === 'PER_REQUEST') {
    return resolutionSeconds === undefined
      ? []
      : [`${priority} cannot both have its resolution negotiated on each request and be resolved in a fixed time.`];
  }
  if (resolutionSeconds === undefined) return [`${priority} does not say in which time it is resolved.`];
  return firstResponseSeconds > resolutionSeconds ? [`${priority} would be resolved before its first response.`] : [];
}

function ladderFaults({ escalationLadder }: AgreedTerms): string[] {
  const rungs = escalationLadder.map(({ afterBreachSeconds, channel }) => `${afterBreachSeconds} ${channel}`);
  return new Set(rungs).size === rungs.length
    ? []
    : ['Two steps of the escalation ladder stand at the same time and channel.'];
}
