import { Database } from '../../platform/database/index.js';
import { DueTimer, FiresTimers, TimerHandler, Timers } from '../../platform/timers/index.js';
import { InForce } from '../versions/in-force.js';
import { lockAgreementUnlessBusy } from '../lock-agreement.js';
import { REVIEW_TIME, Reviews } from './reviews.js';

const RETRY_MS = 1000;

/** It is time to look again at what is in force. */
@TimerHandler(REVIEW_TIME)
export class BeginReview implements FiresTimers {
  constructor(
    private readonly database: Database,
    private readonly reviews: Reviews,
    private readonly inForce: InForce,
    private readonly timers: Timers,
  ) {}

  async fire(batch: DueTimer[], asOf: Date): Promise<void> {
    for (const timer of batch) {
      const agreement = await lockAgreementUnlessBusy(this.database, timer.subjectId);
      if (agreement === null) {
        await this.timers.schedule({ ...timer, dueAt: new Date(asOf.getTime() + RETRY_MS) });
        continue;
      }
      const version = (await this.inForce.ofAgreements([agreement.id], asOf)).get(agreement.id);
      const firstAfterDecision = version?.origin === 'IMPOSED' && !(await this.reviews.wasReviewed(version.versionId));
      await this.reviews.open(agreement, { cause: firstAfterDecision ? 'IMPOSED' : 'PERIOD' }, { at: timer.dueAt });
    }
  }
}
