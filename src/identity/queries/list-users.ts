import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { applyKeyset, decodeCursor, encodeCursor, type Key, Page, pageOf } from '../../platform/http/pagination.js';
import { Person, toPerson } from '../person.js';
import { User } from '../user.entity.js';

export interface UserFilter {
  /** Part of a name or an address. */
  q?: string;
  active?: boolean;
}

const BY_EMAIL = { column: 'u.email', descending: false, type: 'text' } as const;

/** Lists people by address. */
@Injectable()
export class ListUsers {
  constructor(private readonly database: Database) {}

  async execute(filter: UserFilter, limit: number, cursor: string | undefined): Promise<Page<Person>> {
    const list = ['users', filter.q ?? null, filter.active ?? null];
    const after = cursor === undefined ? null : decodeCursor(list, cursor, [BY_EMAIL.type, 'uuid']);
    const rows = await this.behind(after, filter, limit + 1);
    return pageOf(rows, limit, toPerson, (row) => encodeCursor(list, [row.email, row.id]));
  }

  /** At most `limit` people after the given address and id. */
  behind(after: readonly Key[] | null, filter: UserFilter, limit: number): Promise<User[]> {
    const query = this.database.repository(User).createQueryBuilder('u').where('u.email IS NOT NULL').limit(limit);
    if (filter.active !== undefined) query.andWhere(`u.deactivatedAt IS ${filter.active ? '' : 'NOT'} NULL`);
    // strpos, because "%" in a search is a plain character and not a wildcard.
    if (filter.q !== undefined) {
      query.andWhere('(strpos(lower(u.name), lower(:q)) > 0 OR strpos(u.email, lower(:q)) > 0)', { q: filter.q });
    }
    return applyKeyset(query, BY_EMAIL, 'u.id', after).getMany();
  }
}
