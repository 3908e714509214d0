import { Membership } from './actor.js';

/** A membership by the code of its department. */
export interface Place {
  code: string;
  lead: boolean;
}

/** Port: which departments a person belongs to. The module that owns departments implements it. */
export abstract class Memberships {
  abstract of(userId: string): Promise<Membership[]>;

  /** An SQL expression for the same of the user in this column, as `jsonb`: who is calling is one statement. */
  abstract sqlOf(userIdColumn: string): string;

  /** The same of many as people write it, by the departments' codes and in their order. */
  abstract placesOfAll(userIds: string[]): Promise<Map<string, Place[]>>;

  /** Whether there is such a department and it was not retired, so that somebody may begin to act for it. */
  abstract takesIn(departmentId: string): Promise<boolean>;
}
