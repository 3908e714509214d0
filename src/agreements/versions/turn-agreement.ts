import { Database } from '../../platform/database/index.js';
import { DueTimer, FiresTimers, TimerHandler, Timers } from '../../platform/timers/index.js';
import { AgreementLife, TURNING_POINT } from './agreement-life.js';
import { lockAgreementUnlessBusy } from '../lock-agreement.js';

/** Updates an agreement when a version begins or ends, or when a notice takes effect. */
@TimerHandler(TURNING_POINT)
export class TurnAgreement implements FiresTimers {
  constructor(
    private readonly database: Database,
    private readonly life: AgreementLife,
    private readonly timers: Timers,
  ) {}

  fire(batch: DueTimer[], asOf: Date): Promise<void> {
    const lock = (id: string) => lockAgreementUnlessBusy(this.database, id);
    return this.timers.each(batch, asOf, lock, ({ id }, { dueAt }) => this.life.catchUp(id, dueAt, asOf));
  }
}
