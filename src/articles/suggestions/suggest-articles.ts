import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { likeness, Searches } from '../../requests/index.js';
import { ArticleStore } from '../article-store.js';
import type { ArticleSummaryDto } from '../http/dto/article.dto.js';
import { ShowArticles } from '../http/show-articles.js';
import { articleReaderParameters, visibleArticleFrom } from '../queries/visible-articles.js';

/** Finds articles that may answer a person who is about to ask. */
@Injectable()
export class SuggestArticles {
  constructor(
    private readonly database: Database,
    private readonly searches: Searches,
    private readonly store: ArticleStore,
    private readonly show: ShowArticles,
    private readonly clock: Clock,
  ) {}

  /**
   * Articles that the reader may read and that share two words with the text, or one when the text has only one. Fresh
   * articles come before stale ones, then articles of the service before others, then the most similar first.
   */
  async for(actor: Actor, serviceId: string, text: string, limit: number): Promise<ArticleSummaryDto[]> {
    const alike = likeness(await this.searches.alikeIn('article_search', text), 'words');
    if (alike === null) return [];
    const found = await this.database.query<{ id: string }>(
      `SELECT a.id
         FROM article a
         JOIN article_search s ON s.article_id = a.id
        WHERE ${alike.condition} AND a.retired_at IS NULL AND ${visibleArticleFrom(1)}
        ORDER BY a.stale_from <= $3 OR a.flagged_at IS NOT NULL, $4::uuid = ANY (a.service_ids) DESC, ${alike.rank} DESC, a.id
        LIMIT $5`,
      [...articleReaderParameters(actor), this.clock.now(), serviceId, limit],
    );
    const articles = await this.store.byIds(found.map(({ id }) => id));
    return this.show.many(found.map(({ id }) => articles.get(id)!));
  }
}
