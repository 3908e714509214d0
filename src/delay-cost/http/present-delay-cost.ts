import {
  dateInWords,
  type DayHolder,
  type DayStep,
  describeDay,
  describeDays,
  type Leaf,
  NO_REQUEST,
  UNBLOCKED,
  withoutDoubleCounting,
} from '@lockstep/delay-cost';
import { formatMoney } from '@lockstep/money';
import { Injectable } from '@nestjs/common';
import { Ledger } from '../../incidents/index.js';
import { OrderLookup, type OrderView } from '../../orders/index.js';
import { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { toMoneyDto } from '../../platform/http/fields.js';
import { collapse } from '../collapse.js';
import type { DelayCost } from '../delay-cost.js';
import { type Explanation, DELAY_RULE } from '../explain-delay.js';
import { wantsReview } from '../second-reading.js';
import { RestateCosts } from '../rates/restate-costs.js';
import { sharesOf } from '../rates/restate.js';
import {
  DelayCostDto,
  DelayDayDto,
  DelayExplanationDto,
  DisputedDto,
  RestatedCostDto,
  WithFailuresDto,
} from './dto/delay-cost.dto.js';
import { Stakes } from '../stakes.js';
import { FindNames, type ReaderNames } from './names.js';
import { presentOrderForecast } from './present-order-forecast.js';

/** Puts the figures into words and names, and leaves out what the reader may not see. */
@Injectable()
export class PresentDelayCost {
  constructor(
    private readonly names: FindNames,
    private readonly orders: OrderLookup,
    private readonly clock: Clock,
    private readonly ledger: Ledger,
    private readonly restateCosts: RestateCosts,
    private readonly stakes: Stakes,
  ) {}

  async figures(actor: Actor, order: OrderView, cost: DelayCost): Promise<DelayCostDto> {
    const disputed = await this.disputedOf(order);
    const names = await this.names.for(actor, [...partsOf(cost), ...disputed]);
    const money = (amount: bigint) => toMoneyDto(amount, cost.currency);
    const { failure, sentences } = await this.stakes.of(order, cost);
    return {
      order: nameOf(order),
      asOf: cost.asOf,
      state: cost.state,
      verified: cost.verified,
      ...inDispute(disputed, names),
      units: cost.units,
      cost: money(cost.cost),
      failure: failure && {
        leavesAnywayOn: failure.leavesAnywayOn,
        failureCost: failure.failureCost === null ? null : money(failure.failureCost),
        expectedCost: failure.expectedError === null ? null : money(failure.expectedError),
        expectedCostAtLeast: failure.isAtLeast,
        missing: failure.answers?.missing ?? 0,
        missingAtLeast: failure.answers?.atLeast ?? false,
      },
      sentences,
      leaves: collapse<Leaf>(cost.leaves, names.seen, sumOfLeaves).map((leaf) => ({
        ...names.holder(leaf),
        amount: money(leaf.amount),
      })),
      parties: cost.parties.map(({ party, amount, sole, involved, blockedSeconds }) => ({
        party: names.party(party),
        amount: money(amount),
        sole: money(sole),
        involved: money(involved),
        blockedSeconds,
      })),
      secondReading: {
        leaves: collapse(cost.second.leaves, names.seen, sumOfLeaves).map(({ requestId, amount, ...leaf }) => ({
          ...{ party: names.party(leaf.party), cls: leaf.cls },
          ...names.request(requestId),
          amount: money(amount),
        })),
        divergenceBasisPoints: Number(cost.second.divergence),
        review: wantsReview(cost.second),
      },
      running: cost.running && {
        date: cost.running.date,
        amount: money(cost.running.amount),
        holders: collapse(cost.running.holders, names.seen, (a) => a).map((holder) => names.holder(holder)),
      },
      nextDay: cost.nextDay && { amount: money(cost.nextDay.amount), startsOn: cost.nextDay.startsOn },
      forecast:
        cost.forecast && presentOrderForecast(cost.forecast, cost.currency, names, this.isBeforeToday(cost.asOf)),
      withFailures: await this.withFailures(cost),
      inReportCurrency: await this.inReportCurrency(order, cost, names),
    };
  }

  private async disputedOf({ id }: OrderView): Promise<Part[]> {
    const requests = (await this.orders.disputedAmong([id])).get(id) ?? [];
    return requests.map((request) => ({ party: UNBLOCKED, request }));
  }

  private isBeforeToday(asOf: Date): boolean {
    return asOf.toISOString().slice(0, 10) < this.clock.now().toISOString().slice(0, 10);
  }

  private async withFailures({ orderId, asOf, cost, currency }: DelayCost): Promise<WithFailuresDto> {
    const ledger = await this.ledger.totalOfOrder(orderId, asOf);
    return {
      failureCost: toMoneyDto(ledger.total, currency),
      coveredDelayCost: toMoneyDto(ledger.coveredDelayCost, currency),
      countedOnce: toMoneyDto(withoutDoubleCounting(ledger, cost), currency),
    };
  }

  private async inReportCurrency(
    order: OrderView,
    cost: DelayCost,
    names: ReaderNames,
  ): Promise<RestatedCostDto | null> {
    const restated = await this.restateCosts.of(order, cost);
    if (restated === null) return null;
    const money = (amount: bigint) => toMoneyDto(amount, this.restateCosts.currency);
    const parties = [...sharesOf(restated.leaves)].map(([party, amount]) => ({
      party: names.party(party),
      amount: money(amount),
    }));
    const { forecast } = restated;
    return {
      ...{ cost: money(restated.cost), parties, running: money(restated.running) },
      forecast: forecast && money(forecast.cost),
    };
  }

  async explanation(
    actor: Actor,
    order: OrderView,
    asOf: Date,
    { profile, promises, days, running }: Explanation,
  ): Promise<DelayExplanationDto> {
    const disputed = await this.disputedOf(order);
    const names = await this.names.for(actor, [...days.flatMap((day) => day.holders), ...disputed]);
    const told = days.map((day) => ({ day, holders: collapse<DayHolder>(day.holders, names.seen, sumOfSeconds) }));
    const steps = told.map(({ day, holders }): DayStep => ({
      ...day,
      holders: holders.map(({ requestId, ...holder }) => ({ ...holder, request: requestId ?? NO_REQUEST })),
    }));
    const inWords = (id: string) => names.word(id);
    return {
      order: nameOf(order),
      asOf,
      profile,
      promises,
      ...inDispute(disputed, names),
      rule: DELAY_RULE,
      story: [...describeDays(steps, order.currency, inWords), ...runningInWords(running, order.currency)],
      running: running && { date: running.date, amount: toMoneyDto(running.amount, order.currency) },
      days: told.map(({ day, holders }, index): DelayDayDto => ({
        ...{ date: day.date, lastDate: day.lastDate, days: day.days },
        amount: toMoneyDto(day.amount, order.currency),
        holders: holders.map((holder) => ({ ...names.holder(holder), heldSeconds: holder.seconds })),
        sentence: describeDay(steps[index]!, order.currency, inWords),
      })),
    };
  }
}

const runningInWords = (running: Explanation['running'], currency: string): string[] =>
  running === null
    ? []
    : [`${dateInWords(running.date)} is not over: ${formatMoney({ ...running, currency })} so far, shared when it is.`];

interface Part {
  party: string;
  request?: string;
}

const inDispute = (disputed: readonly Part[], names: ReaderNames): DisputedDto => ({
  disputed: disputed.length > 0,
  disputedRequests: disputed.flatMap(({ request }) => names.seen.get(request!) ?? []),
});

const partsOf = ({ leaves, second, running, parties, forecast }: DelayCost): Part[] => [
  ...leaves,
  ...second.leaves,
  ...(running?.holders ?? []),
  ...parties.map(({ party }) => ({ party })),
  ...(forecast === null ? [] : [...forecast.leaves, ...forecast.awaited]),
];

const sumOfSeconds = (a: DayHolder, b: DayHolder): DayHolder => ({ ...a, seconds: a.seconds + b.seconds });
const sumOfLeaves = <Each extends { amount: bigint }>(a: Each, b: Each): Each => ({
  ...a,
  amount: a.amount + b.amount,
});

const nameOf = ({ system, reference }: OrderView): DelayCostDto['order'] => ({ system, reference });
