import { Injectable } from '@nestjs/common';
import { LateCosts } from '../delay-cost/index.js';
import { Calendars } from '../departments/index.js';
import { Clock, toSeconds } from '../platform/clock/clock.js';
import { Database } from '../platform/database/index.js';
import { EventLog } from '../platform/events/index.js';
import { Clocks } from '../sla/index.js';
import { Backtest } from './backtest.entity.js';
import { BacktestCompleted } from './backtests.events.js';
import { addCosts, figuresOfBacktest } from './figures.js';
import { happeningOf } from './happening.js';
import { type BacktestOutcome, backtestOutcomeOf, termsOfTexts, TEXTS } from './outcome.js';
import { WorkOnClosedDays } from './work-on-closed-days.js';

/** Requests read in one step, in about a tenth of a second. The process does nothing else in that time. */
const REQUESTS_AT_ONCE = 25;
const ORDERS_AT_ONCE = 5;

/**
 * One step of a backtest: reads some requests, then some orders, and at last computes the figures. The caller has
 * locked the row.
 */
@Injectable()
export class TakeStep {
  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
    private readonly calendars: Calendars,
    private readonly costs: LateCosts,
    private readonly closedDays: WorkOnClosedDays,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  async of(backtest: Backtest): Promise<void> {
    if (backtest.requestsDone < backtest.requests) await this.readRequests(backtest);
    else if (backtest.ordersDone < backtest.orderIds.length) await this.readOrders(backtest);
    else await this.complete(backtest);
  }

  private async readRequests(backtest: Backtest): Promise<void> {
    const { id, asOf, requestsDone, providerDepartmentId } = backtest;
    const ids = await this.requestsAfter(backtest, requestsDone, REQUESTS_AT_ONCE);
    const replays = await this.clocks.replaysOf(ids, asOf);
    const hours = await this.calendars.of(providerDepartmentId);
    const terms = termsOfTexts(backtest);
    const outcomes = ids.map((request) =>
      backtestOutcomeOf(replays.get(request)!, terms, asOf, (at) => hours.isOpen(toSeconds(at))),
    );
    await this.database.query(
      `UPDATE backtest_request AS r SET outcome = read.outcome
         FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS read (outcome, nth)
        WHERE r.backtest_id = $1 AND r.place = $3::integer + read.nth`,
      [id, JSON.stringify(outcomes), requestsDone],
    );
    await this.note(backtest, { state: 'RUNNING', requestsDone: requestsDone + ids.length });
  }

  private async readOrders(backtest: Backtest): Promise<void> {
    const { asOf, orderIds, ordersDone, providerDepartmentId: departmentId } = backtest;
    const ids = orderIds.slice(ordersDone, ordersDone + ORDERS_AT_ONCE);
    const requestIds = new Set(await this.requestsAfter(backtest, 0, backtest.requests));
    const terms = termsOfTexts(backtest);
    const costs = await this.costs.ofAll(
      ids,
      { departmentId, requestIds },
      TEXTS.map((text) => terms[text]),
      asOf,
    );
    await this.note(backtest, { costs: addCosts(backtest.costs, costs), ordersDone: ordersDone + ids.length });
  }

  private async complete(backtest: Backtest): Promise<void> {
    const rows = await this.database.query<{ outcome: BacktestOutcome }>(
      'SELECT outcome FROM backtest_request WHERE backtest_id = $1',
      [backtest.id],
    );
    const onClosedDays = await this.closedDays.secondsOf(backtest);
    const figures = figuresOfBacktest(
      rows.map(({ outcome }) => outcome),
      onClosedDays,
    );
    await this.note(backtest, { state: 'COMPLETED', figures, finishedAt: this.clock.now() });
    await this.log.record(BacktestCompleted, happeningOf(backtest, null));
  }

  private async requestsAfter({ id }: Backtest, place: number, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT request_id AS id FROM backtest_request WHERE backtest_id = $1 AND place > $2 ORDER BY place LIMIT $3`,
      [id, place, limit],
    );
    return rows.map((row) => row.id);
  }

  private async note({ id }: Backtest, noted: Partial<Backtest>): Promise<void> {
    await this.database.repository(Backtest).update(id, { ...noted, attempts: 0 });
  }
}
