import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { applyKeyset } from '../../platform/http/keyset.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page, PageQuery } from '../../platform/http/pagination.js';
import { WebhookEndpoint } from '../webhook-endpoint.entity.js';

const BY_AGE = { column: 'e.createdAt', descending: false, type: 'timestamptz' } as const;
const LIST = ['webhook-endpoints'];

/** Endpoints that were not removed, in order of creation. */
@Injectable()
export class ListEndpoints {
  constructor(private readonly database: Database) {}

  async execute(paging: PageQuery): Promise<Page<WebhookEndpoint>> {
    const listing = Listing.byKeys(LIST, paging, [BY_AGE.type, 'uuid']);
    const query = this.database
      .repository(WebhookEndpoint)
      .createQueryBuilder('e')
      .where('e.removedAt IS NULL')
      .limit(listing.most);
    const rows = await applyKeyset(query, BY_AGE, 'e.id', listing.after).getMany();
    return listing.page(rows, (row) => [row.createdAt.toISOString(), row.id]);
  }
}
