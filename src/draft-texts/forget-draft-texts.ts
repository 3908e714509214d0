import { Injectable } from '@nestjs/common';
import { BackgroundWork, type DoesBackgroundWork } from '../platform/background/index.js';
import { Database } from '../platform/database/index.js';
import { KEPT_DAYS } from './draft-texts.js';

const BATCH = 1000;
const REST_MS = 3600 * 1000;

/** Deletes draft texts thirty days after they were last written. */
@Injectable()
@BackgroundWork()
export class ForgetDraftTexts implements DoesBackgroundWork {
  /** Texts are kept for days, so an hour more does no harm. */
  private restsUntil = new Date(0);

  constructor(private readonly database: Database) {}

  async work(asOf: Date): Promise<boolean> {
    if (asOf < this.restsUntil) return false;
    const forgotten = await this.database.execute(
      `DELETE FROM draft_text
        WHERE (person_id, key) IN (SELECT person_id, key FROM draft_text
                                    WHERE updated_at <= $1::timestamptz - interval '${KEPT_DAYS} days'
                                    ORDER BY updated_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`,
      [asOf],
    );
    if (forgotten < BATCH) this.restsUntil = new Date(asOf.getTime() + REST_MS);
    return forgotten === BATCH;
  }
}
