import { type Actor, isLead, type Membership } from '../platform/auth/index.js';

/** Administrators decide on everybody's rights but their own: none of them raises themselves, or locks themselves out. */
export const mayChangeRightsOf = (actor: Actor, userId: string): boolean => actor.admin && actor.userId !== userId;

/** A member notes their own absence; for a member who cannot, their lead or an administrator does. */
export const maySetAbsenceOf = (actor: Actor, userId: string, memberships: readonly Membership[]): boolean =>
  actor.admin || actor.userId === userId || memberships.some(({ departmentId }) => isLead(actor, departmentId));

/** A token never opens more than its maker may. */
export const mayGrantScopes = (actor: Actor, scopes: readonly string[]): boolean =>
  actor.admin || !scopes.includes('admin');

/** An invitation sets a password, so it is only for who has none yet: no administrator takes over an account. */
export const mayBeInvited = (user: { joined: boolean; active: boolean }): boolean => !user.joined && user.active;
