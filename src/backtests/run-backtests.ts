import { Injectable, Logger } from '@nestjs/common';
import { BackgroundWork, type DoesBackgroundWork, type Occasion } from '../platform/background/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/index.js';
import { EventLog } from '../platform/events/index.js';
import { Backtest } from './backtest.entity.js';
import { BacktestFailed, BacktestStarted } from './backtests.events.js';
import { happeningOf } from './happening.js';
import { TakeStep } from './take-step.js';

/** After this number of consecutive failures a backtest ends as FAILED. */
const ATTEMPTS = 3;

/**
 * Takes one step of the oldest backtest that is not finished. The step locks the row, so only one process takes it. The
 * results of a step and its progress are committed together: if a process dies, another one takes the same step.
 */
@Injectable()
@BackgroundWork()
export class RunBacktests implements DoesBackgroundWork {
  private readonly logger = new Logger(RunBacktests.name);

  constructor(
    private readonly database: Database,
    private readonly step: TakeStep,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  hears(occasion: Occasion): boolean {
    return occasion.kind === 'events sealed' && occasion.types.includes(BacktestStarted.type);
  }

  async work(): Promise<boolean> {
    let claimed: Backtest | null = null;
    try {
      return await this.database.inTransaction(async () => {
        claimed = await this.claim();
        if (claimed === null) return false;
        await this.step.of(claimed);
        return true;
      });
    } catch (error) {
      if (claimed === null) throw error;
      this.logger.error(`A step of the backtest ${(claimed as Backtest).id} failed`, error);
      await this.noteFailure(claimed);
      return true;
    }
  }

  private async claim(): Promise<Backtest | null> {
    const [backtest] = await this.database.find(
      Backtest,
      'b',
      'FROM backtest b WHERE b.finished_at IS NULL ORDER BY b.id LIMIT 1 FOR UPDATE SKIP LOCKED',
    );
    return backtest ?? null;
  }

  private async noteFailure(backtest: Backtest): Promise<void> {
    await this.database.inTransaction(async () => {
      const givenUp = backtest.attempts + 1 >= ATTEMPTS;
      const touched = await this.database.execute(
        `UPDATE backtest SET attempts = attempts + 1,
                state = CASE WHEN $3 THEN 'FAILED' ELSE state END, finished_at = CASE WHEN $3 THEN $4::timestamptz END
          WHERE id = $1 AND attempts = $2 AND finished_at IS NULL`,
        [backtest.id, backtest.attempts, givenUp, this.clock.now()],
      );
      if (touched === 1 && givenUp) await this.log.record(BacktestFailed, happeningOf(backtest, null));
    });
  }
}
