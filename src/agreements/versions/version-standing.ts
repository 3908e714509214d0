import type { VersionInForce } from './in-force.js';

/** OVERTAKEN: something agreed on later was in force before it ever began. */
export const VERSION_STANDINGS = ['SCHEDULED', 'ACTIVE', 'SUPERSEDED', 'OVERTAKEN', 'ENDED'] as const;
export type VersionStanding = (typeof VERSION_STANDINGS)[number];

interface Version {
  id: string;
  number: number;
  effectiveFrom: Date;
}

/** How a version stands among the others of its agreement at this moment. */
export function standingOf(
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
