import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import { ReadAcknowledgements } from './acknowledgements/read-acknowledgements.js';
import { ArticleStore } from './article-store.js';
import { maySeeArticle } from './articles.policy.js';

/** A person who may get a notice about an article. */
export interface ArticleHearer {
  actor: Actor;
  articleId: string;
  /** True when the notice concerns only people who have not acknowledged the current version. */
  ifOwing: boolean;
}

/** Selects the people whom a notice about an article concerns. */
@Injectable()
export class ArticleReaders {
  constructor(
    private readonly store: ArticleStore,
    private readonly acknowledgements: ReadAcknowledgements,
  ) {}

  /** The hearers who may read their article. With `ifOwing`, only those who have not acknowledged it yet. */
  async concernedAmong<Hearer extends ArticleHearer>(hearers: readonly Hearer[]): Promise<Hearer[]> {
    const articles = await this.store.byIds(hearers.map(({ articleId }) => articleId));
    const seen = hearers.filter(({ actor, articleId }) => maySeeArticle(actor, articles.get(articleId)!));
    const owing = new Map<string, Set<string>>();
    for (const { articleId, ifOwing } of seen) {
      if (!ifOwing || owing.has(articleId)) continue;
      owing.set(articleId, new Set(await this.acknowledgements.owing(articleId)));
    }
    return seen.filter(({ actor, articleId, ifOwing }) => !ifOwing || owing.get(articleId)!.has(actor.userId));
  }
}
