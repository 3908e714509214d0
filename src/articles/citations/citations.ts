import { Injectable, OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { Refusal } from '../../platform/http/refusal.js';
import { type ArticleCitations, ArticlesAbove } from '../../requests/index.js';
import { ArticleStore } from '../article-store.js';
import type { Article } from '../article.entity.js';
import { refuse } from '../articles.errors.js';
import { ArticleCited } from '../articles.events.js';
import { isStale } from '../standing.js';
import { Citation } from './citation.entity.js';

/** A longer list would not help the reader of an answer. */
const MOST_CITATIONS = 50;

/** Stores which articles an answer cites, and whether they were stale at that time. */
@Injectable()
export class Citations implements ArticleCitations, OnModuleInit {
  constructor(
    private readonly above: ArticlesAbove,
    private readonly store: ArticleStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.above.bring(this);
  }

  /** Citing the same version again changes nothing. */
  async cite(actor: Actor, requestId: string, articleIds: readonly string[]): Promise<void> {
    const citations = this.database.repository(Citation);
    for (const id of [...new Set(articleIds)].sort()) {
      const article = await this.store.hold(actor, id).catch(asUncitable);
      const cited = { requestId, articleId: article.id, version: article.currentVersion };
      if (await citations.existsBy(cited)) continue;
      if ((await citations.countBy({ requestId })) >= MOST_CITATIONS) throw refuse('article.too_many_citations');
      const wasStale = isStale(article, this.clock.now());
      await citations.insert({ ...cited, wasStale, citedById: actor.userId, citedAt: this.clock.now() });
      await this.tell(article, actor.userId, requestId, wasStale);
    }
  }

  private async tell(article: Article, actorId: string, requestId: string, wasStale: boolean): Promise<void> {
    const { number, currentVersion: version } = article;
    await this.store.tell(article, ArticleCited, { number, version, requestId, wasStale }, { actorId });
  }
}

function asUncitable(error: unknown): never {
  throw error instanceof Refusal ? refuse('article.cannot_be_cited') : error;
}
