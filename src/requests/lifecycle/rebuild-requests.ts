import { Injectable } from '@nestjs/common';
import { batchesOf, Database, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { Request } from '../request.entity.js';
import { FOLDED_EVENTS, foldRequest } from './request.fold.js';
import { REQUEST_STREAM } from '../requests.events.js';
import { SearchIndex } from '../search/search-index.js';

/**
 * Drops the rows of all requests and folds them again from their events, and what they are found by from their texts. The due instants are left empty: who keeps the
 * clocks works them out again and notes them.
 */
@Injectable()
export class RequestRebuild {
  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
    private readonly search: SearchIndex,
  ) {}

  /** Returns how many requests there are. */
  @Transactional()
  async rebuild(): Promise<number> {
    await this.database.query('SET CONSTRAINTS ALL DEFERRED');
    await this.database.execute('DELETE FROM request');
    const streams = await this.database.query<{ id: string }>(
      'SELECT DISTINCT stream_id AS id FROM event WHERE stream_kind = $1',
      [REQUEST_STREAM],
    );
    for (const batch of batchesOf(streams.map(({ id }) => id))) await this.refold(batch);
    await this.search.rebuild();
    return streams.length;
  }

  /** Folds the rows of requests that have none. */
  async refold(ids: readonly string[]): Promise<void> {
    const streams = await this.log.streamsOf(REQUEST_STREAM, ids, FOLDED_EVENTS);
    const requests = [...streams.values()].map((stream) => stream.reduce(foldRequest, null as Request | null)!);
    await this.database.insertAll(Request, requests);
  }
}
