import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { applyKeyset, decodeCursor, encodeCursor, type Page, pageOf } from '../../platform/http/pagination.js';
import { WebhookEndpoint } from '../webhook-endpoint.entity.js';

const BY_AGE = { column: 'e.createdAt', descending: false, type: 'timestamptz' } as const;
const LIST = ['webhook-endpoints'];

/** Endpoints that were not removed, in order of creation. */
@Injectable()
export class ListEndpoints {
  constructor(private readonly database: Database) {}

  async execute(limit: number, cursor: string | undefined): Promise<Page<WebhookEndpoint>> {
    const after = cursor === undefined ? null : decodeCursor(LIST, cursor, [BY_AGE.type, 'uuid']);
    const query = this.database
      .repository(WebhookEndpoint)
      .createQueryBuilder('e')
      .where('e.removedAt IS NULL')
      .limit(limit + 1);
    const rows = await applyKeyset(query, BY_AGE, 'e.id', after).getMany();
    return pageOf(
      rows,
      limit,
      (row) => row,
      (row) => encodeCursor(LIST, [row.createdAt.toISOString(), row.id]),
    );
  }
}
