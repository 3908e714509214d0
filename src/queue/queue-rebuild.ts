import { Injectable } from '@nestjs/common';
import { Database, Transactional } from '../platform/database/index.js';
import { OPEN } from '../requests/index.js';
import { RefreshQueue } from './acts/refresh-queue.js';

/** Drops the queues and makes them again, as they stand at this moment, after the requests and their clocks. */
@Injectable()
export class QueueRebuild {
  constructor(
    private readonly database: Database,
    private readonly refresh: RefreshQueue,
  ) {}

  /** Returns how many requests are in a queue. */
  @Transactional()
  async rebuild(): Promise<number> {
    await this.database.execute('DELETE FROM queue_entry');
    const open = await this.database.query<{ id: string }>(
      'SELECT id FROM request WHERE state = ANY ($1) ORDER BY id',
      [OPEN],
    );
    await this.refresh.execute(open.map(({ id }) => id));
    return open.length;
  }
}
