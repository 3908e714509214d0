import { Injectable } from '@nestjs/common';
import { BackgroundWork, type DoesBackgroundWork } from '../../platform/background/index.js';
import { Database } from '../../platform/database/index.js';

const BATCH = 1000;
const REST_MS = 3600 * 1000;

/**
 * Forgets, with their tries, the deliveries that settled thirty days ago: the log helps whoever looks into last week,
 * and the events themselves are kept for ever where they belong.
 */
@Injectable()
@BackgroundWork()
export class ForgetDeliveries implements DoesBackgroundWork {
  /** Nothing is left to forget before then: what settles is kept for days. */
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
