import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { Hold } from './hold.entity.js';

/** The holds of a request, as rows; the database lets one be open at a time. */
@Injectable()
export class Holds {
  constructor(private readonly database: Database) {}

  /** Ends the open one and returns its id; null when there is none. */
  async end(requestId: string, endedAt: Date): Promise<string | null> {
    const rows = this.database.repository(Hold);
    const open = await rows.findOneBy({ requestId, endedAt: IsNull() });
    if (open === null) return null;
    await rows.update({ id: open.id }, { endedAt });
    return open.id;
  }
}
