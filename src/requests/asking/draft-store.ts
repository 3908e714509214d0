import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { EventLog, isEvent } from '../../platform/events/index.js';
import { askOf, textOf, type Ask, type AskText } from './ask.js';
import { RequestText } from './request-text.entity.js';
import { REQUEST_STREAM, RequestDrafted } from '../requests.events.js';
import { RequestSearchIndex } from '../search/search-index.js';

/** Saves the text of a draft, and loads the ask of a draft again. */
@Injectable()
export class DraftStore {
  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
    private readonly search: RequestSearchIndex,
  ) {}

  async keepText(requestId: string, text: AskText): Promise<void> {
    await this.database.repository(RequestText).upsert({ requestId, ...textOf(text) } as object, ['requestId']);
    await this.search.index(requestId);
  }

  text(requestId: string): Promise<RequestText> {
    return this.database.repository(RequestText).findOneByOrFail({ requestId });
  }

  /** The ask as it was last saved. */
  async ask(requestId: string): Promise<Ask> {
    const stream = await this.log.streamOf(REQUEST_STREAM, requestId);
    const saved = stream.findLast((event) => isEvent(event, RequestDrafted))!;
    return askOf(saved.payload, await this.text(requestId));
  }
}
