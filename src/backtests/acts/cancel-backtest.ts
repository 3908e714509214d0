import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { Backtest } from '../backtest.entity.js';
import { refuse } from '../backtests.errors.js';
import { BacktestCancelled } from '../backtests.events.js';
import { mayStart } from '../backtests.policy.js';
import { happeningOf } from '../happening.js';
import { FindBacktests } from '../queries/find-backtests.js';

/** Cancels a backtest. Waits for a step in progress, because the step locks the row. */
@Injectable()
export class CancelBacktest {
  constructor(
    private readonly backtests: FindBacktests,
    private readonly database: Database,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, id: string): Promise<Backtest> {
    const seen = await this.backtests.visibleTo(actor, id);
    if (!mayStart(actor, seen)) throw refuse('backtest.not_yours');
    const repository = this.database.repository(Backtest);
    const backtest = await repository.findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (backtest.finishedAt !== null) throw refuse('backtest.finished');
    const end = { state: 'CANCELLED', finishedAt: this.clock.now() } as const;
    await repository.update(id, end);
    await this.log.record(BacktestCancelled, happeningOf(backtest, actor.userId));
    return { ...backtest, ...end };
  }
}
