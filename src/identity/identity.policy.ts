import { type Actor, isLead, type Membership } from '../platform/auth/index.js';

/** Administrators change the rights of everybody but themselves. So nobody can promote themselves or lock themselves out. */
export const mayChangeRightsOf = (actor: Actor, userId: string): boolean => actor.admin && actor.userId !== userId;

/** A member sets their own absence. A lead or an administrator can set it for a member who is not able to. */
export const maySetAbsenceOf = (actor: Actor, userId: string, memberships: readonly Membership[]): boolean =>
  actor.admin || actor.userId === userId || memberships.some(({ departmentId }) => isLead(actor, departmentId));

/** A token never gives more rights than its creator has. */
export const mayGrantScopes = (actor: Actor, scopes: readonly string[]): boolean =>
  actor.admin || !scopes.includes('admin');

/**
 * An invitation sets a password, so only a user without a password can be invited. Otherwise an administrator could
 * take over an account.
 */
export const mayBeInvited = (user: { joined: boolean; active: boolean }): boolean => !user.joined && user.active;
