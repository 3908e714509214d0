import type { RequestPageDto } from '../../client';
import type { Me } from '../../shared/session/use-me';

/** A lead of the department whose clock missed its target may say why. The interface sends no ability for it. */
export const mayExplainMiss = ({ clocks }: RequestPageDto, { memberships }: Me): boolean =>
  (clocks?.clocks ?? []).some(
    ({ kind, result, departmentId }) =>
      (kind === 'FR' || kind === 'RES') &&
      result === 'MISSED' &&
      memberships.some((membership) => membership.lead && membership.departmentId === departmentId),
  );

/** The kinds of clocks that missed their target. */
export const missedClocks = ({ clocks }: RequestPageDto): string[] =>
  (clocks?.clocks ?? [])
    .filter(({ kind, result }) => (kind === 'FR' || kind === 'RES') && result === 'MISSED')
    .map(({ kind }) => kind);
