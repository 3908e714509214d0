import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { Timers } from '../../platform/timers/index.js';
import { ArticleStore } from '../article-store.js';
import { refuse } from '../articles.errors.js';
import { ArticleRetired } from '../articles.events.js';
import { mayCareFor } from '../articles.policy.js';
import { REVIEW_TIMER } from '../upkeep.js';
import { ACKNOWLEDGEMENT_TIMER } from '../version-writer.js';

/** Retires an article that nobody should rely on any more. It stays readable by its number, because answers cite it. */
@Injectable()
export class RetireArticle {
  constructor(
    private readonly store: ArticleStore,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, reason: string): Promise<void> {
    const article = await this.store.hold(actor, idOrNumber);
    if (!mayCareFor(actor, article)) throw refuse('article.not_yours_to_care_for');
    const { number } = article;
    const retired = { retiredAt: this.clock.now(), retiredById: actor.userId, retirementReason: reason };
    await this.store.change(article, retired);
    for (const kind of [REVIEW_TIMER, ACKNOWLEDGEMENT_TIMER]) await this.timers.cancel({ kind, subjectId: article.id });
    await this.store.tell(article, ArticleRetired, { number }, { actorId: actor.userId });
  }
}
