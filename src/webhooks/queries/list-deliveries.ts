import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { Listing } from '../../platform/http/listing.js';
import type { Page, PageQuery } from '../../platform/http/pagination.js';
import { type DeliveryState, WebhookDelivery } from '../webhook-delivery.entity.js';

export interface DeliveryFilter {
  state?: DeliveryState;
  eventType?: string;
}

/** The deliveries of an endpoint, the newest first. */
@Injectable()
export class ListDeliveries {
  constructor(private readonly database: Database) {}

  async execute(endpointId: string, filter: DeliveryFilter, paging: PageQuery): Promise<Page<WebhookDelivery>> {
    const listing = Listing.byKey(
      ['webhook-deliveries', endpointId, filter.state ?? null, filter.eventType ?? null],
      paging,
      'uuid',
    );
    const query = this.database
      .repository(WebhookDelivery)
      .createQueryBuilder('d')
      .where('d.endpointId = :endpointId', { endpointId })
      .orderBy('d.id', 'DESC')
      .limit(listing.most);
    if (filter.state !== undefined) query.andWhere('d.state = :state', { state: filter.state });
    if (filter.eventType !== undefined) query.andWhere('d.eventType = :eventType', { eventType: filter.eventType });
    if (listing.after !== null) query.andWhere('d.id < :before', { before: listing.after });
    const rows = await query.getMany();
    return listing.page(rows, (row) => row.id);
  }
}
