import { Injectable } from '@nestjs/common';
import { batchesOf, Database, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { Request } from '../request.entity.js';
import { COLUMNS_OF_CLOCKS, FOLDED_EVENTS, foldRequest } from './request.fold.js';
import { REQUEST_STREAM } from '../requests.events.js';

/** Folds the rows of all requests again from their events, and replaces those that differ. */
@Injectable()
export class RequestRebuild {
  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
  ) {}

  /**
   * Wrong rows are deleted before any is inserted, because two of them may have each other's number. No act goes on
   * until the transaction ends.
   * @returns the number of requests
   */
  @Transactional()
  async rebuild(): Promise<number> {
    await this.database.query('LOCK TABLE request IN EXCLUSIVE MODE');
    await this.database.query('SET CONSTRAINTS ALL DEFERRED');
    await this.database.execute(
      'DELETE FROM request WHERE NOT EXISTS (SELECT FROM event WHERE stream_kind = $1 AND stream_id = request.id)',
      [REQUEST_STREAM],
    );
    const ids = await this.ids();
    for (const batch of batchesOf(ids)) await this.deleteWrong(await this.fold(batch));
    const missing = await this.database.query<{ id: string }>(
      'SELECT id FROM unnest($1::uuid[]) AS id WHERE NOT EXISTS (SELECT FROM request WHERE request.id = id.id)',
      [ids],
    );
    for (const batch of batchesOf(missing.map(({ id }) => id))) await this.refold(batch);
    return ids.length;
  }

  /** Inserts the rows of requests that have none. */
  async refold(ids: readonly string[]): Promise<void> {
    await this.database.insertAll(Request, await this.fold(ids));
  }

  private async deleteWrong(folded: readonly Request[]): Promise<void> {
    const isDraft = ({ submittedAt }: Request): boolean => submittedAt === null;
    await this.database.deleteDiffering(Request, folded.filter(isDraft));
    const sent = folded.filter((request) => !isDraft(request));
    await this.database.deleteDiffering(Request, sent, COLUMNS_OF_CLOCKS);
  }

  private async ids(): Promise<string[]> {
    const streams = await this.database.query<{ id: string }>(
      'SELECT DISTINCT stream_id AS id FROM event WHERE stream_kind = $1 ORDER BY 1',
      [REQUEST_STREAM],
    );
    return streams.map(({ id }) => id);
  }

  private async fold(ids: readonly string[]): Promise<Request[]> {
    const streams = await this.log.streamsOf(REQUEST_STREAM, ids, FOLDED_EVENTS);
    return [...streams.values()].map((stream) => stream.reduce(foldRequest, null as Request | null)!);
  }
}
