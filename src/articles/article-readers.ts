import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import { ReadAcknowledgements } from './acknowledgements/read-acknowledgements.js';
import { ArticleStore } from './article-store.js';
import { maySeeArticle } from './articles.policy.js';

/** Somebody who is to hear of an article. */
export interface ArticleHearer {
  actor: Actor;
  articleId: string;
  /** It concerns only those who have yet to acknowledge the current version. */
  ifOwing: boolean;
}

/** Tells the notices whom news of an article concerns. */
@Injectable()
export class ArticleReaders {
  constructor(
    private readonly store: ArticleStore,
    private readonly acknowledgements: ReadAcknowledgements,
  ) {}

  /** The hearers who may read their article, without those who have acknowledged it already. */
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
