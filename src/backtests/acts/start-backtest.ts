import { Injectable } from '@nestjs/common';
import type { DraftText, ProposedText } from '../../agreements/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { DAY_MS } from '../../platform/clock/durations.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { TermsOfTexts } from '../../sla/index.js';
import { Backtest } from '../backtest.entity.js';
import type { PromisesOfService } from '../outcome.js';
import { BacktestStarted } from '../backtests.events.js';
import { happeningOf } from '../happening.js';
import { FindPopulation, type Population } from '../population.js';

const DAYS = 90;

/** Selects the requests of a backtest and the terms they are read under. Background work reads them. */
@Injectable()
export class StartBacktest {
  constructor(
    private readonly population: FindPopulation,
    private readonly terms: TermsOfTexts,
    private readonly database: Database,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /**
   * The new backtest, or null where a backtest of the same terms is in progress. `startedById` is null when it starts
   * automatically.
   */
  @Transactional()
  async execute(text: ProposedText | DraftText, startedById: string | null): Promise<Backtest | null> {
    const asOf = this.clock.now();
    const startsAt = new Date(asOf.getTime() - DAYS * DAY_MS);
    const population = await this.population.of(text, { startsAt, asOf });
    const promises = await this.promisesOf(text, population.serviceIds, asOf);
    const backtest = this.database.repository(Backtest).create({
      ...subjectOf(text),
      ...{ id: newId(), terms: text.terms, termsHash: text.hash, promises, startsAt, asOf, state: 'WAITING' },
      ...{ population: population.requests, requests: population.requestIds.length, requestsDone: 0 },
      ...{ populationOfOrders: population.orders, orderIds: population.orderIds, ordersDone: 0 },
      ...{ handlers: population.handlers, costs: [], figures: null, attempts: 0 },
      ...{ startedById, startedAt: asOf, finishedAt: null },
    });
    if (!(await this.insert(backtest, population))) return null;
    await this.log.record(BacktestStarted, happeningOf(backtest, startedById));
    return backtest;
  }

  private async insert(backtest: Backtest, { requestIds }: Population): Promise<boolean> {
    const query = this.database.repository(Backtest).createQueryBuilder().insert().values(backtest).orIgnore();
    const inserted: { raw: unknown } = await query.returning('id').execute();
    if ((inserted.raw as unknown[]).length === 0) return false;
    await this.database.query(
      `INSERT INTO backtest_request (backtest_id, place, request_id)
       SELECT $1, place, id FROM unnest($2::uuid[]) WITH ORDINALITY AS drawn (id, place)`,
      [backtest.id, requestIds],
    );
    return true;
  }

  private async promisesOf(
    { requesterDepartmentId, providerDepartmentId, terms }: ProposedText | DraftText,
    serviceIds: readonly string[],
    at: Date,
  ): Promise<Record<string, PromisesOfService>> {
    const proposed = await this.terms.proposed(terms, serviceIds);
    const inForce = await this.terms.inForce({ requesterDepartmentId, providerDepartmentId, at }, serviceIds);
    return Object.fromEntries(serviceIds.map((id) => [id, { proposed: proposed[id]!, inForce: inForce[id]! }]));
  }
}

type Subject = Pick<
  Backtest,
  | 'negotiationId'
  | 'proposalNumber'
  | 'draftId'
  | 'draftVersion'
  | 'requesterDepartmentId'
  | 'providerDepartmentId'
  | 'serviceId'
  | 'audience'
>;

function subjectOf(text: ProposedText | DraftText): Subject {
  const { requesterDepartmentId, providerDepartmentId, serviceId } = text;
  const scope = { requesterDepartmentId, providerDepartmentId, serviceId };
  if ('draftId' in text) {
    const { draftId, version: draftVersion, departmentId } = text;
    return { ...scope, draftId, draftVersion, audience: [departmentId], negotiationId: null, proposalNumber: null };
  }
  const { negotiationId, number: proposalNumber } = text;
  const audience = [requesterDepartmentId, providerDepartmentId].sort();
  return { ...scope, negotiationId, proposalNumber, audience, draftId: null, draftVersion: null };
}
