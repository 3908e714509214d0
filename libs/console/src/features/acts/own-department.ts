import type { RequestDto } from '../../client';
import type { Me } from '../../shared/session/use-me';

/** The department that the reader speaks for on this request, by name. */
export function ownDepartment({ side, requesterDepartment, holderDepartment, pendingDepartment }: RequestDto, me: Me) {
  const mine = (id: string | undefined): boolean => me.memberships.some(({ departmentId }) => departmentId === id);
  if (pendingDepartment !== null && mine(pendingDepartment.id)) return pendingDepartment.name;
  if (side === 'REQUESTER') return requesterDepartment.name;
  return side === 'PROVIDER' ? holderDepartment.name : (me.memberships[0]?.name ?? '');
}
