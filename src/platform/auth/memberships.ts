import { Membership } from './actor.js';

/** Port: which departments a person belongs to. The module that owns departments implements it. */
export abstract class Memberships {
  abstract of(userId: string): Promise<Membership[]>;

  /** The same of many; who belongs nowhere is not in it. */
  abstract ofAll(userIds: string[]): Promise<Map<string, Membership[]>>;

  /** Whether there is such a department and it was not retired, so that somebody may begin to act for it. */
  abstract takesIn(departmentId: string): Promise<boolean>;
}
