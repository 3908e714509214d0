import { Injectable } from '@nestjs/common';
import { Authentication, Memberships, type Actor, type Membership } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/index.js';
import { hashOfSecret } from './secrets.js';

interface Holder {
  token_id: string;
  kind: 'ACCESS' | 'PERSONAL' | 'SERVICE';
  scopes: string[] | null;
  last_used_at: Date | null;
  user_id: string;
  name: string;
  admin: boolean;
  executive: boolean;
  /** The department for which a program acts; null for a person, who acts by memberships. */
  department_id: string | null;
  memberships: Membership[];
}

/**
 * The time of last use is stored at most once in this interval. Nobody needs it more exactly, and a read should not
 * cause a write each time.
 */
const USE_NOTED_EVERY_SECONDS = 60;

const usableToken = (memberships: Memberships): string => `
  SELECT token.id AS token_id, kind, coalesce(token.scopes, program.scopes) AS scopes, last_used_at, user_id,
         holder.name, admin, executive, program.department_id, ${memberships.sqlOf('token.user_id')} AS memberships
    FROM token JOIN user_account AS holder ON holder.id = user_id
    LEFT JOIN service_account AS program ON program.id = user_id
   WHERE kind IN ('ACCESS', 'PERSONAL', 'SERVICE') AND revoked_at IS NULL AND expires_at > $1 AND deactivated_at IS NULL`;

/** A program is a member of its one department, and never a lead. */
const actorOf = (holder: Holder): Actor => ({
  userId: holder.user_id,
  name: holder.name,
  admin: holder.admin,
  executive: holder.executive,
  serviceAccount: holder.department_id !== null,
  memberships:
    holder.department_id === null ? holder.memberships : [{ departmentId: holder.department_id, lead: false }],
  scopes: holder.scopes,
  tokenId: holder.token_id,
});

/** Identifies the caller, anew at each call. A token that was revoked, or whose holder is no longer active, is refused. */
@Injectable()
export class TokenAuthentication implements Authentication {
  private readonly usableToken: string;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    memberships: Memberships,
  ) {
    this.usableToken = usableToken(memberships);
  }

  async authenticate(bearer: string): Promise<Actor | null> {
    const holder = await this.holderOf(bearer);
    if (holder === undefined) return null;
    if (holder.kind !== 'ACCESS') await this.noteUse(holder);
    return actorOf(holder);
  }

  async holdersOf(tokenIds: string[]): Promise<Actor[]> {
    const holders = await this.database.query<Holder>(`${this.usableToken} AND token.id = ANY ($2)`, [
      this.clock.now(),
      tokenIds,
    ]);
    return holders.map(actorOf);
  }

  private async holderOf(bearer: string): Promise<Holder | undefined> {
    if (!/^ls[aps]_[\w-]{43}$/.test(bearer)) return undefined;
    const [holder] = await this.database.query<Holder>(`${this.usableToken} AND hash = $2`, [
      this.clock.now(),
      hashOfSecret(bearer),
    ]);
    return holder;
  }

  private async noteUse(holder: Holder): Promise<void> {
    const now = this.clock.now();
    const noted = holder.last_used_at;
    if (noted !== null && now.getTime() - noted.getTime() < USE_NOTED_EVERY_SECONDS * 1000) return;
    await this.database.execute('UPDATE token SET last_used_at = $2 WHERE id = $1', [holder.token_id, now]);
  }
}
