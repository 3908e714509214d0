import type { Person } from '../identity/index.js';
import type { MembershipRow } from './membership.entity.js';

/** One person in one department. */
export interface Member {
  userId: string;
  name: string;
  lead: boolean;
  /** False for a person who may no longer sign in. */
  active: boolean;
  since: Date;
}

export const toMember = ({ userId, lead, since }: MembershipRow, { name, active }: Person): Member => ({
  userId,
  name,
  lead,
  active,
  since,
});
