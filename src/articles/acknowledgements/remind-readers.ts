import { TimerHandler, type DueTimer, type FiresTimers, Timers } from '../../platform/timers/index.js';
import { ArticleStore } from '../article-store.js';
import { AcknowledgementDue } from '../articles.events.js';
import { nextAcknowledgementReminder } from '../reminders.js';
import { ACKNOWLEDGEMENT_TIMER } from '../version-writer.js';
import { ReadAcknowledgements } from './read-acknowledgements.js';

const RETRY_MS = 1000;

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

  async fire(batch: DueTimer[], asOf: Date): Promise<void> {
    for (const timer of batch) {
      const article = await this.store.lockUnlessBusy(timer.subjectId);
      if (article === null) {
        await this.timers.schedule({ ...timer, dueAt: new Date(asOf.getTime() + RETRY_MS) });
        continue;
      }
      if (article.retiredAt !== null || article.currentVersion !== timer.targetVersion) continue;
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
}
