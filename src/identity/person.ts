import type { User } from './user.entity.js';

/** A user as other modules see them. */
export interface Person {
  id: string;
  email: string;
  name: string;
  admin: boolean;
  executive: boolean;
  /** IANA name of the time zone in which this person reads times. */
  zone: string;
  /** False after the user was deactivated. */
  active: boolean;
  /** True after the user has set their first password. */
  joined: boolean;
  createdAt: Date;
  version: number;
}

export const toPerson = (user: User): Person => ({
  id: user.id,
  email: user.email,
  name: user.name,
  admin: user.admin,
  executive: user.executive,
  zone: user.zone,
  active: user.active,
  joined: user.joined,
  createdAt: user.createdAt,
  version: user.version,
});

/** An account that can act: a person, or a program. A program has no address. */
export interface Account {
  id: string;
  name: string;
  email: string | null;
  /** IANA name of the time zone in which times are shown to this account. */
  zone: string;
  version: number;
}

export const toAccount = ({ id, name, email, zone, version }: User): Account => ({ id, name, email, zone, version });
