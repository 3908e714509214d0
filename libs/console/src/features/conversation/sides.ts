import type { RequestDto } from '../../client';
import type { Me } from '../../shared/session/use-me';

/** The names of the reader's own department and of the other one. */
export interface Sides {
  own: string | null;
  other: string | null;
}

/** A colleague who was invited speaks for no side: the own department is the one of the colleague, the other is unnamed. */
export function sidesOf(request: RequestDto, me: Me): Sides {
  const [asker, holder] = [request.requesterDepartment, request.holderDepartment];
  if (request.side === 'REQUESTER') return { own: asker.name, other: holder.name };
  if (request.side === 'PROVIDER') return { own: holder.name, other: asker.name };
  return { own: me.memberships[0]?.name ?? null, other: null };
}
