import { Database } from '../../platform/database/index.js';
import { DueTimer, FiresTimers, TimerHandler, Timers } from '../../platform/timers/index.js';
import type { Agreement } from '../agreement.entity.js';
import { InForce } from '../versions/in-force.js';
import { lockAgreementUnlessBusy } from '../lock-agreement.js';
import { REVIEW_TIME, Reviews } from './reviews.js';

/** Opens the planned review of an agreement when its date has come. */
@TimerHandler(REVIEW_TIME)
export class BeginReview implements FiresTimers {
  constructor(
    private readonly database: Database,
    private readonly reviews: Reviews,
    private readonly inForce: InForce,
    private readonly timers: Timers,
  ) {}

  fire(batch: DueTimer[], asOf: Date): Promise<void> {
    const lock = (id: string) => lockAgreementUnlessBusy(this.database, id);
    return this.timers.each(batch, asOf, lock, (agreement, { dueAt }) => this.begin(agreement, dueAt, asOf));
  }

  private async begin(agreement: Agreement, at: Date, asOf: Date): Promise<void> {
    const version = (await this.inForce.ofAgreements([agreement.id], asOf)).get(agreement.id);
    const firstAfterDecision = version?.origin === 'IMPOSED' && !(await this.reviews.wasReviewed(version.versionId));
    await this.reviews.open(agreement, { cause: firstAfterDecision ? 'IMPOSED' : 'PERIOD' }, { at });
  }
}
