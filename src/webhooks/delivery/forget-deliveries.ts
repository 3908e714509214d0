import { Injectable } from '@nestjs/common';
import { BackgroundWork, type DoesBackgroundWork } from '../../platform/background/index.js';
import { Database } from '../../platform/database/index.js';

const BATCH = 1000;

/**
 * Forgets, with their tries, the deliveries that settled thirty days ago: the log helps whoever looks into last week,
 * and the events themselves are kept for ever where they belong.
 */
@Injectable()
@BackgroundWork()
export class ForgetDeliveries implements DoesBackgroundWork {
  constructor(private readonly database: Database) {}

  work(asOf: Date): Promise<number> {
    return this.database.execute(
      `DELETE FROM webhook_delivery
        WHERE id IN (SELECT id FROM webhook_delivery
                      WHERE settled_at <= $1::timestamptz - interval '30 days'
                      ORDER BY settled_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
      [asOf],
    );
  }
}
