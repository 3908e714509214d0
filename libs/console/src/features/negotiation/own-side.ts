import type { RequestDto } from '../../client';

/** The name of the department that the reader speaks for. */
export const ownSide = ({ side, requesterDepartment, holderDepartment }: RequestDto): string =>
  side === 'REQUESTER' ? requesterDepartment.name : holderDepartment.name;
