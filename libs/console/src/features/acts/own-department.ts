import type { Me } from '../../shared/session/use-me';
import type { ActRequest } from './act';

/** The department that the reader speaks for on this request, by name. */
export function ownDepartment({ side, requesterDepartment, holderDepartment, pendingDepartment }: ActRequest, me: Me) {
  const mine = (id: string | undefined): boolean => me.memberships.some(({ departmentId }) => departmentId === id);
  if (pendingDepartment !== null && mine(pendingDepartment.id)) return pendingDepartment.name;
  if (side === 'REQUESTER') return requesterDepartment.name;
  return side === 'PROVIDER' ? holderDepartment.name : (me.memberships[0]?.name ?? '');
}

/** The two sides in the words of a dialog: the reader's own, and the other. */
export function sidesOf(request: ActRequest, me: Me): { own: string; other: string } {
  const { side, requesterDepartment, holderDepartment } = request;
  return {
    own: ownDepartment(request, me),
    other: side === 'REQUESTER' ? holderDepartment.name : requesterDepartment.name,
  };
}
