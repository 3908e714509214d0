export interface Membership {
  departmentId: string;
  lead: boolean;
}

/**
 * The person or program that acts, with the rights that the database had for them when this request came in. It is a
 * class only because decorated signatures need one; actors are plain values.
 */
export abstract class Actor {
  userId: string;
  name: string;
  admin: boolean;
  executive: boolean;
  /** True for a program with its own account. A program is a member of one department. */
  serviceAccount: boolean;
  memberships: readonly Membership[];
  /** The scopes of the token. Null for a person who signed in: their rights are not restricted by scopes. */
  scopes: readonly string[] | null;
  tokenId: string;
}

export const isMember = (actor: Actor, departmentId: string): boolean =>
  actor.memberships.some((membership) => membership.departmentId === departmentId);

export const isLead = (actor: Actor, departmentId: string): boolean =>
  actor.memberships.some((membership) => membership.departmentId === departmentId && membership.lead);

export const departmentIdsOf = (actor: Pick<Actor, 'memberships'>): string[] =>
  actor.memberships.map((membership) => membership.departmentId);

/** The person whom a caller names: `me` is the caller. */
export const personNamed = <Named extends string | null | undefined>(actor: Actor, named: Named): Named | string =>
  named === 'me' ? actor.userId : named;

/** True if the caller's token has the scope, or if the caller is a person who signed in. */
export const isInScope = (actor: Actor, scope: Scope): boolean => actor.scopes?.includes(scope) ?? true;

/** The scopes a token can carry. */
export const SCOPES = [
  'requests:read',
  'requests:write',
  'orders:read',
  'orders:write',
  'reports:read',
  'admin',
] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * All rights that can change what the caller may do, as words. A caller who has all of these words may do at least as
 * much.
 */
export const rightsOf = (actor: Actor): string[] => [
  ...(actor.admin ? ['admin'] : []),
  ...(actor.executive ? ['executive'] : []),
  ...actor.memberships.map(({ departmentId }) => `member ${departmentId}`),
  ...actor.memberships.filter(({ lead }) => lead).map(({ departmentId }) => `lead ${departmentId}`),
  ...SCOPES.filter((scope) => isInScope(actor, scope)).map((scope) => `scope ${scope}`),
];
