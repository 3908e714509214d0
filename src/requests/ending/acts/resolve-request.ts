import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { Timers } from '../../../platform/timers/index.js';
import { ArticlesAbove } from '../../above/articles-above.js';
import { MessageWriter } from '../../messages/message-writer.js';
import { ReopenWindow } from '../reopen-window.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { RequestResolved } from '../../requests.events.js';
import { AUTO_CLOSE } from '../close-silent-requests.js';

/** Gives the answer. It is final once the requester confirms it, or has said nothing for the whole window. */
@Injectable()
export class ResolveRequest {
  constructor(
    private readonly requests: RequestStore,
    private readonly messages: MessageWriter,
    private readonly window: ReopenWindow,
    private readonly timers: Timers,
    private readonly articles: ArticlesAbove,
  ) {}

  /** @param articleIds the articles that the answer cites */
  @Transactional()
  async execute(actor: Actor, idOrNumber: string, answer: string, articleIds: readonly string[] = []): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'resolve');
    const said = await this.messages.write(request, actor, { body: answer });
    const { occurredAt } = await this.requests.tell(request, RequestResolved, said, { actor });
    if (articleIds.length > 0) await this.articles.citations.cite(actor, request.id, articleIds);
    const dueAt = await this.window.endOf({ ...request, resolvedAt: occurredAt, doubtedAt: null });
    await this.timers.schedule({ kind: AUTO_CLOSE, subjectId: request.id, dueAt });
  }
}
