import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { WebhookAttempt } from '../webhook-attempt.entity.js';
import { WebhookDelivery } from '../webhook-delivery.entity.js';
import { refuse } from '../webhooks.errors.js';

/** A delivery with all its attempts, the first attempt first. */
@Injectable()
export class ReadDelivery {
  constructor(private readonly database: Database) {}

  /** Refuses with `webhook.delivery_not_found`. */
  async execute(id: string): Promise<{ delivery: WebhookDelivery; attempts: WebhookAttempt[] }> {
    const delivery = await this.database.repository(WebhookDelivery).findOneBy({ id });
    if (delivery === null) throw refuse('webhook.delivery_not_found');
    const attempts = await this.database
      .repository(WebhookAttempt)
      .find({ where: { deliveryId: id }, order: { number: 'ASC' } });
    return { delivery, attempts };
  }
}
