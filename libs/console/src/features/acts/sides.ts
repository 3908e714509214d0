import type { RequestPageDto } from '../../client';
import type { Me } from '../../shared/session/use-me';

/** Either side of a sent request links orders, disputes their wait and answers newer terms. The interface sends no ability for it. */
export const speaksForASide = ({ request }: RequestPageDto): boolean =>
  request.side !== null && request.number !== null;

/** Leads of either side settle a dispute, and an executive alone. */
export const maySettle = ({ request }: RequestPageDto, { user, memberships }: Me): boolean =>
  user.executive ||
  memberships.some(
    ({ lead, departmentId }) =>
      lead && [request.requesterDepartment.id, request.holderDepartment.id].includes(departmentId),
  );
