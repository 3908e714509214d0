import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { RequestLookup } from '../../requests/index.js';
import { ArticleStore } from '../article-store.js';
import { ShowArticles } from '../http/show-articles.js';
import { Citation } from './citation.entity.js';
import type { CitationDto } from './citations.dto.js';

/** Presents the articles that the answer of a request cites. */
@Injectable()
export class ShowCitations {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestLookup,
    private readonly store: ArticleStore,
    private readonly show: ShowArticles,
  ) {}

  /**
   * The cited articles that the reader may read; other citations are left out without a hint. Empty also for a person
   * who may see the request but not read it. Refuses with `request.not_found`.
   */
  async of(actor: Actor, idOrNumber: string): Promise<CitationDto[]> {
    const request = await this.requests.visibleTo(actor, idOrNumber);
    if (!this.requests.mayReadConversation(actor, request)) return [];
    const cited = await this.database
      .repository(Citation)
      .find({ where: { requestId: request.id }, order: { citedAt: 'ASC', articleId: 'ASC', version: 'ASC' } });
    const seen = await this.store.seenAmong(
      actor,
      cited.map(({ articleId }) => articleId),
    );
    const shown = new Map((await this.show.many([...seen.values()])).map((article) => [article.id, article]));
    return cited
      .filter(({ articleId }) => shown.has(articleId))
      .map(({ articleId, version, wasStale, citedAt }) => ({
        article: shown.get(articleId)!,
        version,
        wasStale,
        citedAt,
      }));
  }
}
