import type { VersionInForce } from './in-force.js';

/** OVERTAKEN: a version agreed later came into force before this version began. */
export const VERSION_STANDINGS = ['SCHEDULED', 'ACTIVE', 'SUPERSEDED', 'OVERTAKEN', 'ENDED'] as const;
export type VersionStanding = (typeof VERSION_STANDINGS)[number];

interface Version {
  id: string;
  number: number;
  effectiveFrom: Date;
}

/** The standing of a version among the versions of its agreement at this instant. */
export function versionStandingOf(
  version: Version,
  all: readonly Version[],
  inForce: VersionInForce | null,
  at: Date,
): VersionStanding {
  if (version.id === inForce?.versionId) return 'ACTIVE';
  const later = all.filter(({ number, effectiveFrom }) => number > version.number && effectiveFrom <= at);
  if (later.some(({ effectiveFrom }) => effectiveFrom <= version.effectiveFrom)) return 'OVERTAKEN';
  if (version.effectiveFrom > at) return 'SCHEDULED';
  return later.length > 0 ? 'SUPERSEDED' : 'ENDED';
}
