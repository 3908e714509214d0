import { Injectable } from '@nestjs/common';
import { Database, Transactional } from '../platform/database/index.js';
import { OPEN } from '../requests/index.js';
import { RefreshQueue } from './acts/refresh-queue.js';

/** Deletes all queue entries and computes them again, as of now. Runs after the rebuild of requests and clocks. */
@Injectable()
export class QueueRebuild {
  constructor(
    private readonly database: Database,
    private readonly refresh: RefreshQueue,
  ) {}

  /** Returns the number of requests in a queue. */
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
