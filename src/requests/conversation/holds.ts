import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { Hold } from './hold.entity.js';
import { HoldExtensions } from './hold-extensions.js';

/** The holds of a request, as rows; the database lets one be open at a time. */
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

  /** Ends the open one and returns its id; null when there is none. */
  async end(requestId: string, endedAt: Date): Promise<string | null> {
    const open = await this.open(requestId);
    if (open === null) return null;
    await this.rows.update({ id: open.id }, { endedAt });
    await this.extensions.lapse(open.id, endedAt);
    return open.id;
  }

  /** The one that ended at this moment goes on; null when there was none. */
  async revive(requestId: string, endedAt: Date): Promise<Hold | null> {
    const ended = await this.rows.findOneBy({ requestId, endedAt });
    if (ended === null) return null;
    await this.rows.update({ id: ended.id }, { endedAt: null });
    await this.extensions.restore(ended.id, endedAt);
    return ended;
  }

  private get rows() {
    return this.database.repository(Hold);
  }
}
