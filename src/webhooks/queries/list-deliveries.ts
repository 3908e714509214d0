import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { decodeKey, encodeCursor, type Page, pageOf } from '../../platform/http/pagination.js';
import { type DeliveryState, WebhookDelivery } from '../webhook-delivery.entity.js';

export interface DeliveryFilter {
  state?: DeliveryState;
  eventType?: string;
}

/** The deliveries of an endpoint, the newest first. */
@Injectable()
export class ListDeliveries {
  constructor(private readonly database: Database) {}

  async execute(
    endpointId: string,
    filter: DeliveryFilter,
    limit: number,
    cursor: string | undefined,
  ): Promise<Page<WebhookDelivery>> {
    const list = ['webhook-deliveries', endpointId, filter.state ?? null, filter.eventType ?? null];
    const query = this.database
      .repository(WebhookDelivery)
      .createQueryBuilder('d')
      .where('d.endpointId = :endpointId', { endpointId })
      .orderBy('d.id', 'DESC')
      .limit(limit + 1);
    if (filter.state !== undefined) query.andWhere('d.state = :state', { state: filter.state });
    if (filter.eventType !== undefined) query.andWhere('d.eventType = :eventType', { eventType: filter.eventType });
    if (cursor !== undefined) query.andWhere('d.id < :before', { before: decodeKey(list, cursor, 'uuid') });
    const rows = await query.getMany();
    return pageOf(
      rows,
      limit,
      (row) => row,
      (row) => encodeCursor(list, [row.id]),
    );
  }
}
