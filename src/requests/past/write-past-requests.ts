import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { EventLog, type TypedHappening } from '../../platform/events/index.js';
import { Hold } from '../holds/hold.entity.js';
import { Question } from '../questions/question.entity.js';
import { Transfer } from '../transfers/transfer.entity.js';
import { Message } from '../messages/message.entity.js';
import { RequestRebuild } from '../lifecycle/rebuild-requests.js';
import { RequestText } from '../asking/request-text.entity.js';
import { RequestSearchIndex } from '../search/search-index.js';
import type { ToldPast } from './tell-past.js';

/** A past request, and the events that a module above records beside it. */
export interface PastTold {
  id: string;
  told: ToldPast;
  beside: readonly TypedHappening[];
}

/**
 * Imports requests that were asked in another tool, many in a few statements: their events, texts and messages, and the
 * row of each, folded as a rebuild does. Nobody is notified, no timer is set, and no queue receives them.
 */
@Injectable()
export class WritePastRequests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly log: EventLog,
    private readonly rebuild: RequestRebuild,
    private readonly search: RequestSearchIndex,
  ) {}

  @Transactional()
  async execute(pasts: readonly PastTold[]): Promise<void> {
    if (pasts.length === 0) return;
    await this.database.query('SET CONSTRAINTS ALL DEFERRED');
    const ids = pasts.map(({ id }) => id);
    const told = pasts.flatMap(({ told: { happenings }, beside }) => [
      happenings[0]!,
      ...beside,
      ...happenings.slice(1),
    ]);
    await this.log.recordPast(told, this.clock.now());
    await this.rebuild.refold(ids);
    await this.insert(RequestText, [pasts.map((past) => past.told.text)]);
    await this.insert(
      Message,
      pasts.map((past) => past.told.messages),
    );
    await this.insert(
      Question,
      pasts.map((past) => past.told.questions),
    );
    await this.insert(
      Hold,
      pasts.map((past) => past.told.holds),
    );
    await this.insert(
      Transfer,
      pasts.map((past) => past.told.transfers),
    );
    await this.search.indexAll(ids);
  }

  private async insert<Row extends object>(entity: new () => Row, rows: readonly Row[][]): Promise<void> {
    const all = rows.flat();
    if (all.length > 0) await this.database.insertAll(entity, all);
  }
}
