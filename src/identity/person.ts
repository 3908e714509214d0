import type { User } from './user.entity.js';

/** A user as the rest of the house sees them. */
export interface Person {
  id: string;
  email: string;
  name: string;
  admin: boolean;
  executive: boolean;
  /** IANA name of the zone this person reads times in. */
  zone: string;
  /** False once deactivated. */
  active: boolean;
  /** True once they have set their first password. */
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

/** An account that can act: a person, or a program, which has no address. */
export interface Account {
  id: string;
  name: string;
  email: string | null;
  /** IANA name of the zone times are told in. */
  zone: string;
  version: number;
}

export const toAccount = ({ id, name, email, zone, version }: User): Account => ({ id, name, email, zone, version });
