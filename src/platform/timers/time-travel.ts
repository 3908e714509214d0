import { Injectable } from '@nestjs/common';
import { DrivenClock } from '../clock/clock.js';
import { Database } from '../database/index.js';
import { TimerSweep } from './timer-sweep.js';

/** Moves a driven clock forward as life would: every timer that falls due on the way fires at its own instant. */
@Injectable()
export class TimeTravel {
  constructor(
    private readonly database: Database,
    private readonly sweep: TimerSweep,
  ) {}

  async to(clock: DrivenClock, goal: Date): Promise<void> {
    for (;;) {
      const due = await this.nextDue(goal);
      if (due === null) break;
      if (due > clock.now()) clock.set(due);
      // Nothing fired although something is due: nobody handles it, and going on would never end.
      if ((await this.sweep.runDue(clock.now())) === 0) break;
    }
    clock.set(goal);
  }

  /** Whole seconds, as the clock knows no finer: a timer in the middle of one is due when it is over. */
  private async nextDue(goal: Date): Promise<Date | null> {
    const [next] = await this.database.query<{ due: Date | null }>(
      `SELECT date_trunc('second', min(due_at) + interval '999 milliseconds') AS due
         FROM timer WHERE due_at <= $1 AND parked_at IS NULL`,
      [goal],
    );
    return next?.due ?? null;
  }
}
