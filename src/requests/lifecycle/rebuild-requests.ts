import { Injectable } from '@nestjs/common';
import { batchesOf, Database, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { Request } from '../request.entity.js';
import { FOLDED_EVENTS, foldRequest } from './request.fold.js';
import { REQUEST_STREAM } from '../requests.events.js';
import { SearchIndex } from '../search/search-index.js';

/**
 * Deletes the rows of all requests and folds them again from their events. The search index is rebuilt from the texts.
 * The due instants are left empty; the projection of clocks in `sla/clocks` computes and writes them again.
 */
@Injectable()
export class RequestRebuild {
  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
    private readonly search: SearchIndex,
  ) {}

  /** Returns the number of requests. */
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

  /** Folds the rows of requests that have no row. */
  async refold(ids: readonly string[]): Promise<void> {
    const streams = await this.log.streamsOf(REQUEST_STREAM, ids, FOLDED_EVENTS);
    const requests = [...streams.values()].map((stream) => stream.reduce(foldRequest, null as Request | null)!);
    await this.database.insertAll(Request, requests);
  }
}
