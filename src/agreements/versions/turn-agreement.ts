import { Database } from '../../platform/database/index.js';
import { DueTimer, FiresTimers, TimerHandler, Timers } from '../../platform/timers/index.js';
import { AgreementLife, TURNING_POINT } from './agreement-life.js';
import { lockAgreementUnlessBusy } from '../lock-agreement.js';

const RETRY_MS = 1000;

/** A version begins or ends, or a notice takes effect, when its time has come. */
@TimerHandler(TURNING_POINT)
export class TurnAgreement implements FiresTimers {
  constructor(
    private readonly database: Database,
    private readonly life: AgreementLife,
    private readonly timers: Timers,
  ) {}

  async fire(batch: DueTimer[], asOf: Date): Promise<void> {
    for (const timer of batch) {
      const agreement = await lockAgreementUnlessBusy(this.database, timer.subjectId);
      if (agreement === null) await this.timers.schedule({ ...timer, dueAt: new Date(asOf.getTime() + RETRY_MS) });
      else await this.life.catchUp(agreement.id, timer.dueAt, asOf);
    }
  }
}
