import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { ArticleStore } from '../article-store.js';
import { refuse } from '../articles.errors.js';
import { ArticleReviewed } from '../articles.events.js';
import { mayCareFor } from '../articles.policy.js';
import { ReviewDays } from '../review-days.js';
import { Upkeep } from '../upkeep.js';

/** A responsible person has reviewed the article and confirms it until another date. */
@Injectable()
export class ReviewArticle {
  constructor(
    private readonly store: ArticleStore,
    private readonly days: ReviewDays,
    private readonly upkeep: Upkeep,
  ) {}

  /** @param version version of the row that the reviewer has read */
  @Transactional()
  async execute(actor: Actor, idOrNumber: string, version: number, reviewOn: string): Promise<void> {
    const article = await this.store.hold(actor, idOrNumber);
    if (!mayCareFor(actor, article)) throw refuse('article.not_yours_to_care_for');
    const reviewed = await this.days.review(article.departmentId, reviewOn);
    const changed = await this.store.changeOver(version, article, { ...reviewed, flaggedAt: null });
    await this.upkeep.settleFlags(article.id, 'REVIEW');
    await this.upkeep.scheduleReview(changed);
    const { number } = article;
    await this.store.tell(article, ArticleReviewed, { number, reviewOn }, { actorId: actor.userId });
  }
}
