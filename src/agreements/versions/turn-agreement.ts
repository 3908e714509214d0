import { Database } from '../../platform/database/index.js';
import { DueTimer, FiresTimers, TimerHandler, Timers } from '../../platform/timers/index.js';
import { AgreementLife, TURNING_POINT } from './agreement-life.js';
import { lockAgreementUnlessBusy } from '../lock-agreement.js';

/** A version begins or ends, or a notice takes effect, when its time has come. */
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
