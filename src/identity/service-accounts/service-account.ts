import { SCOPES, type Scope } from '../../platform/auth/index.js';

/** The scopes a program may have: all but administration, which is for people only. */
export const SERVICE_SCOPES: readonly Scope[] = SCOPES.filter((scope) => scope !== 'admin');

/** The account of a program. It never signs in, gets no mail and leads no department. */
export interface ServiceAccount {
  id: string;
  name: string;
  /** The person who is responsible for it. */
  ownerId: string;
  /** The department in which it acts as a member. */
  departmentId: string;
  scopes: Scope[];
  /** False after the account was stopped. */
  active: boolean;
  createdAt: Date;
  version: number;
}
