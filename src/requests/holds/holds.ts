import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { Hold } from './hold.entity.js';
import { HoldExtensions } from './hold-extensions.js';

/** Holds as rows. The database allows one open hold per request. */
@Injectable()
export class Holds {
  constructor(
    private readonly database: Database,
    private readonly extensions: HoldExtensions,
  ) {}

  open(requestId: string): Promise<Hold | null> {
    return this.rows.findOneBy({ requestId, endedAt: IsNull() });
  }

  async extend(id: string, reviewAt: Date): Promise<void> {
    await this.rows.update({ id }, { reviewAt });
  }

  /** Ends the open hold and lets its open extension lapse. Returns the id of the hold, or null when no hold was open. */
  async end(requestId: string, endedAt: Date): Promise<string | null> {
    const [ended] = await this.database.query<{ id: string }>(
      `WITH ended AS (UPDATE hold SET ended_at = $2 WHERE request_id = $1 AND ended_at IS NULL RETURNING id),
            lapsed AS (UPDATE hold_extension SET outcome = 'LAPSED', settled_at = $2
                        WHERE hold_id IN (SELECT id FROM ended) AND settled_at IS NULL)
       SELECT id FROM ended`,
      [requestId, endedAt],
    );
    return ended?.id ?? null;
  }

  /** Opens an ended hold again, with its old review date and the extension that lapsed with it. */
  async revive(id: string): Promise<Hold> {
    await this.rows.update({ id }, { endedAt: null });
    await this.extensions.restore(id);
    return this.rows.findOneByOrFail({ id });
  }

  private get rows() {
    return this.database.repository(Hold);
  }
}
