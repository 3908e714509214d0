import { type Actor, isMember } from '../platform/auth/index.js';
import type { Side } from '../platform/events/index.js';
import type { RequestFacts } from '../requests/index.js';

export const DOINGS = ['READING', 'WRITING'] as const;
export type Doing = (typeof DOINGS)[number];

/** SHARED: a text for both sides. INTERNAL: a note for the writer's own department. */
export const AUDIENCES = ['SHARED', 'INTERNAL'] as const;
export type Audience = (typeof AUDIENCES)[number];

type Parts = Pick<
  RequestFacts,
  'requesterDepartmentId' | 'holderDepartmentId' | 'pendingDepartmentId' | 'formerHolderIds'
>;

/**
 * The department for which a person is at a request: one of the side for which the person speaks, else their own. Null
 * for somebody who belongs to none.
 */
export function departmentAt(actor: Actor, request: Parts, side: Side | null): string | null {
  const { requesterDepartmentId, holderDepartmentId, pendingDepartmentId, formerHolderIds } = request;
  const ofProvider = [
    holderDepartmentId,
    ...(pendingDepartmentId === null ? [] : [pendingDepartmentId]),
    ...formerHolderIds,
  ];
  const candidates = side === 'REQUESTER' ? [requesterDepartmentId] : ofProvider;
  return candidates.find((id) => isMember(actor, id)) ?? actor.memberships[0]?.departmentId ?? null;
}

/** Only members of the department see that somebody writes a note for it. All others see a reader. */
export function shownDoing(
  reader: Actor,
  { doing, audience, departmentId }: { doing: Doing; audience: Audience; departmentId: string | null },
): Doing {
  if (doing === 'READING' || audience === 'SHARED') return doing;
  return departmentId !== null && isMember(reader, departmentId) ? 'WRITING' : 'READING';
}
