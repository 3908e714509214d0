import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Key } from '../../platform/http/cursor.js';
import { applyKeyset } from '../../platform/http/keyset.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page, PageQuery } from '../../platform/http/pagination.js';
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

  async execute(filter: UserFilter, paging: PageQuery): Promise<Page<Person>> {
    const listing = Listing.byKeys(['users', filter.q ?? null, filter.active ?? null], paging, [BY_EMAIL.type, 'uuid']);
    const rows = await this.behind(listing.after, filter, listing.most);
    return listing.page(rows, (row) => [row.email, row.id], toPerson);
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
