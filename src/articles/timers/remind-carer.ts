import { TimerHandler, type DueTimer, type FiresTimers, Timers } from '../../platform/timers/index.js';
import type { Article } from '../article.entity.js';
import { ArticleStore } from '../article-store.js';
import { ArticleReviewDue } from '../articles.events.js';
import { Carers } from '../carers.js';
import { nextReviewReminder } from '../reminders.js';
import { REVIEW_TIMER } from '../upkeep.js';

/** Reminds the responsible people of an article that was not reviewed by its review date. */
@TimerHandler(REVIEW_TIMER)
export class RemindCarer implements FiresTimers {
  constructor(
    private readonly store: ArticleStore,
    private readonly carers: Carers,
    private readonly timers: Timers,
  ) {}

  fire(batch: DueTimer[], asOf: Date): Promise<void> {
    const lock = (id: string) => this.store.lockUnlessBusy(id);
    return this.timers.each(batch, asOf, lock, (article, timer) => this.remind(article, timer, asOf));
  }

  private async remind(article: Article, timer: DueTimer, asOf: Date): Promise<void> {
    if (article.retiredAt !== null || article.staleFrom > asOf) return;
    const { nth } = timer.payload as { nth: number };
    const payload = { ...(await this.carers.of(article)), reviewOn: article.reviewOn, nth };
    await this.store.tell(article, ArticleReviewDue, payload, { actorId: null });
    const next = nextReviewReminder(article.staleFrom, asOf);
    if (next === null) return;
    await this.timers.schedule({ ...REVIEW_OF(article.id), dueAt: next.at, payload: { nth: next.nth } });
  }
}

const REVIEW_OF = (subjectId: string) => ({ kind: REVIEW_TIMER, subjectId });
