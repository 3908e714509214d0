import { Injectable } from '@nestjs/common';
import { Membership, Memberships, type MembershipPlace } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';

/** Reads the memberships of the caller at each call, so that a change counts from the next call on. */
@Injectable()
export class MembershipLookup implements Memberships {
  constructor(private readonly database: Database) {}

  of(userId: string): Promise<Membership[]> {
    return this.database.query<Membership>(
      'SELECT department_id AS "departmentId", lead FROM membership WHERE user_id = $1 ORDER BY department_id',
      [userId],
    );
  }

  async placesOfAll(userIds: string[]): Promise<Map<string, MembershipPlace[]>> {
    const rows = await this.database.query<MembershipPlace & { userId: string }>(
      `SELECT m.user_id AS "userId", d.code, m.lead
         FROM membership m JOIN department d ON d.id = m.department_id
        WHERE m.user_id = ANY ($1) ORDER BY m.user_id, d.code`,
      [userIds],
    );
    const found = new Map<string, MembershipPlace[]>();
    for (const { userId, ...place } of rows) found.set(userId, [...(found.get(userId) ?? []), place]);
    return found;
  }

  sqlOf = (userIdColumn: string): string => `(
    SELECT coalesce(jsonb_agg(jsonb_build_object('departmentId', department_id, 'lead', lead) ORDER BY department_id), '[]')
      FROM membership WHERE membership.user_id = ${userIdColumn})`;

  async takesIn(departmentId: string): Promise<boolean> {
    const open = await this.database.query('SELECT FROM department WHERE id = $1 AND retired_at IS NULL', [
      departmentId,
    ]);
    return open.length > 0;
  }
}
