import { TimerHandler, type DueTimer, type FiresTimers, Timers } from '../../platform/timers/index.js';
import type { Article } from '../article.entity.js';
import { ArticleStore } from '../article-store.js';
import { AcknowledgementDue } from '../articles.events.js';
import { nextAcknowledgementReminder } from '../reminders.js';
import { ACKNOWLEDGEMENT_TIMER } from '../version-writer.js';
import { ReadAcknowledgements } from './read-acknowledgements.js';

/**
 * Reminds readers when the time to acknowledge a version is nearly over, or has passed. People who have acknowledged it
 * get no reminder.
 */
@TimerHandler(ACKNOWLEDGEMENT_TIMER)
export class RemindReaders implements FiresTimers {
  constructor(
    private readonly store: ArticleStore,
    private readonly acknowledgements: ReadAcknowledgements,
    private readonly timers: Timers,
  ) {}

  fire(batch: DueTimer[], asOf: Date): Promise<void> {
    const lock = (id: string) => this.store.lockUnlessBusy(id);
    return this.timers.each(batch, asOf, lock, (article, timer) => this.remind(article, timer, asOf));
  }

  private async remind(article: Article, timer: DueTimer, asOf: Date): Promise<void> {
    if (article.retiredAt !== null || article.currentVersion !== timer.targetVersion) return;
    const { acknowledgeBy, acknowledgeUntil, askedDepartmentIds: departmentIds } = await this.store.textOf(article);
    const { id, departmentId, number, currentVersion: version } = article;
    if ((await this.acknowledgements.owing(id)).length > 0) {
      const { nth } = timer.payload as { nth: number };
      const audience = [departmentId, ...departmentIds];
      const payload = { number, version, by: acknowledgeBy!, departmentIds, nth };
      await this.store.tell(article, AcknowledgementDue, payload, { actorId: null, audience });
    }
    const next = nextAcknowledgementReminder(acknowledgeUntil!, asOf);
    if (next !== null) await this.timers.schedule({ ...timer, dueAt: next.at, payload: { nth: next.nth } });
  }
}
