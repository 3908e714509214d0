import { Injectable } from '@nestjs/common';
import { DrivenClock } from '../clock/clock.js';
import { Database } from '../database/index.js';
import { TimerSweep } from './timer-sweep.js';

/** Moves a driven clock forward. Every timer that falls due on the way fires at its own instant. */
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
      // No timer fired although one is due. It has no handler, so the loop must end.
      if ((await this.sweep.runDue(clock.now())) === 0) break;
    }
    clock.set(goal);
  }

  /**
   * Rounded up to whole seconds, because the clock knows nothing smaller: a timer in the middle of a second is due at
   * the end of that second.
   */
  private async nextDue(goal: Date): Promise<Date | null> {
    const [next] = await this.database.query<{ due: Date | null }>(
      `SELECT date_trunc('second', min(due_at) + interval '999 milliseconds') AS due
         FROM timer WHERE due_at <= $1 AND parked_at IS NULL`,
      [goal],
    );
    return next?.due ?? null;
  }
}
