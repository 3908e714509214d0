export interface Membership {
  departmentId: string;
  lead: boolean;
}

/**
 * The person or program that acts, as the database knew it when this request came in. A class only so that decorated
 * signatures may name it; actors are plain values.
 */
export abstract class Actor {
  userId: string;
  name: string;
  admin: boolean;
  executive: boolean;
  /** True of a program with an account of its own: a member of one department, and no person. */
  serviceAccount: boolean;
  memberships: readonly Membership[];
  /** The scopes of the token; null for a person who signed in, whose rights are not narrowed. */
  scopes: readonly string[] | null;
  tokenId: string;
}

export const isMember = (actor: Actor, departmentId: string): boolean =>
  actor.memberships.some((membership) => membership.departmentId === departmentId);

export const isLead = (actor: Actor, departmentId: string): boolean =>
  actor.memberships.some((membership) => membership.departmentId === departmentId && membership.lead);

export const departmentIdsOf = (actor: Actor): string[] =>
  actor.memberships.map((membership) => membership.departmentId);

/** Whether this sight or power is open to the caller's token; to a person who signed in it is. */
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

/** All that may decide what the caller is allowed to, as words: with more of them nobody may less. */
export const rightsOf = (actor: Actor): string[] => [
  ...(actor.admin ? ['admin'] : []),
  ...(actor.executive ? ['executive'] : []),
  ...actor.memberships.map(({ departmentId }) => `member ${departmentId}`),
  ...actor.memberships.filter(({ lead }) => lead).map(({ departmentId }) => `lead ${departmentId}`),
  ...SCOPES.filter((scope) => isInScope(actor, scope)).map((scope) => `scope ${scope}`),
];
