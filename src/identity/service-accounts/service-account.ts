import { SCOPES, type Scope } from '../../platform/auth/index.js';

/** The scopes a program may have: all but administration, which is for people. */
export const SERVICE_SCOPES: readonly Scope[] = SCOPES.filter((scope) => scope !== 'admin');

/** The account of a program. It never signs in, gets no mail and leads nothing. */
export interface ServiceAccount {
  id: string;
  name: string;
  /** The person who answers for it. */
  ownerId: string;
  /** It acts as a member of this department. */
  departmentId: string;
  scopes: Scope[];
  /** False once stopped. */
  active: boolean;
  createdAt: Date;
  version: number;
}
