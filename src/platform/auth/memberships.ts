import { Membership } from './actor.js';

/** A membership, by the code of its department. */
export interface MembershipPlace {
  code: string;
  lead: boolean;
}

/** Port: finds the departments of a person. The module that owns departments implements it. */
export abstract class Memberships {
  abstract of(userId: string): Promise<Membership[]>;

  /**
   * An SQL expression for the memberships of the user in this column, as `jsonb`. One statement then loads the caller
   * with their memberships.
   */
  abstract sqlOf(userIdColumn: string): string;

  /** Memberships of many people, by user id. Each membership has the department's code, and they are ordered by code. */
  abstract placesOfAll(userIds: string[]): Promise<Map<string, MembershipPlace[]>>;

  /** True if the department exists and is not retired, so that a person or program may become a member. */
  abstract takesIn(departmentId: string): Promise<boolean>;
}
