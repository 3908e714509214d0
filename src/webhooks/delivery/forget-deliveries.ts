import { Injectable } from '@nestjs/common';
import { BackgroundWork, type DoesBackgroundWork } from '../../platform/background/index.js';
import { Database } from '../../platform/database/index.js';

const BATCH = 1000;
const REST_MS = 3600 * 1000;

/**
 * Deletes deliveries, with their attempts, thirty days after they settled. The log helps to examine the last weeks; the
 * events themselves are kept for ever.
 */
@Injectable()
@BackgroundWork()
export class ForgetDeliveries implements DoesBackgroundWork {
  /** No delivery can be deleted before this instant, because settled deliveries are kept for days. */
  private restsUntil = new Date(0);

  constructor(private readonly database: Database) {}

  async work(asOf: Date): Promise<boolean> {
    if (asOf < this.restsUntil) return false;
    const forgotten = await this.database.execute(
      `DELETE FROM webhook_delivery
        WHERE id IN (SELECT id FROM webhook_delivery
                      WHERE settled_at <= $1::timestamptz - interval '30 days'
                      ORDER BY settled_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
      [asOf],
    );
    if (forgotten === 0) this.restsUntil = new Date(asOf.getTime() + REST_MS);
    return forgotten > 0;
  }
}
