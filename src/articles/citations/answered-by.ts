import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { RequestLookup } from '../../requests/index.js';
import { isAnswered } from '../answer-source.js';
import { ArticleStore } from '../article-store.js';
import { refuse } from '../articles.errors.js';
import { isStale } from '../standing.js';

/** Finds the article, or the answered request, that answered a person before they asked. */
@Injectable()
export class AnsweredBy {
  constructor(
    private readonly store: ArticleStore,
    private readonly requests: RequestLookup,
    private readonly clock: Clock,
  ) {}

  /** Refuses when the person may not read the source, and when not exactly one source is given. */
  async oneOf(
    actor: Actor,
    { articleId, request }: { articleId: string | null; request: string | null },
  ): Promise<{ articleId: string | null; requestId: string | null; wasStale: boolean }> {
    if ((articleId === null) === (request === null)) throw refuse('deflection.one_thing');
    if (articleId !== null) {
      const article = await this.store.visible(actor, articleId);
      if (article.retiredAt !== null) throw refuse('article.retired');
      return { articleId: article.id, requestId: null, wasStale: isStale(article, this.clock.now()) };
    }
    const found = await this.requests.visibleTo(actor, request!);
    const isRead = this.requests.mayReadConversation(actor, found);
    if (!isRead || !isAnswered(found)) throw refuse('deflection.request_not_answered');
    return { articleId: null, requestId: found.id, wasStale: false };
  }
}
