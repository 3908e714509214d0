import {
  AGREED,
  type DayHolder,
  type DayStep,
  describeDay,
  describeDays,
  EXTERNAL,
  type Leaf,
  NO_REQUEST,
  UNBLOCKED,
  withoutDoubleCounting,
} from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import { Ledger } from '../../incidents/index.js';
import { type OrderView } from '../../orders/index.js';
import { Actor } from '../../platform/auth/index.js';
import { toMoneyDto } from '../../platform/http/fields.js';
import { collapse, type Collapsed } from '../collapse.js';
import { type DelayCost, type DelayHolder, isNoDepartment } from '../delay-cost.js';
import { type Explanation, RULE } from '../explain-delay.js';
import { wantsReview } from '../second-reading.js';
import { FindSeenRequests, type SeenRequests } from '../seen-requests.js';
import { RestateCosts } from '../rates/restate-costs.js';
import {
  DelayCostDto,
  DelayDayDto,
  DelayExplanationDto,
  DelayHolderDto,
  PartyDto,
  RestatedCostDto,
  WithFailuresDto,
} from './dto/delay-cost.dto.js';

/** Puts the figures into words and names, and leaves out what the reader may not see. */
@Injectable()
export class PresentDelayCost {
  constructor(
    private readonly departments: Departments,
    private readonly seenRequests: FindSeenRequests,
    private readonly ledger: Ledger,
    private readonly restateCosts: RestateCosts,
  ) {}

  async figures(actor: Actor, order: OrderView, cost: DelayCost): Promise<DelayCostDto> {
    const holders = [...cost.leaves, ...cost.second.leaves, ...(cost.running?.holders ?? [])];
    const names = await this.namesFor(actor, [...holders, ...cost.parties.map(({ party }) => ({ party }))]);
    const money = (amount: bigint) => toMoneyDto(amount, cost.currency);
    return {
      order: nameOf(order),
      asOf: cost.asOf,
      state: cost.state,
      verified: cost.verified,
      units: cost.units,
      cost: money(cost.cost),
      leaves: collapse<Leaf>(cost.leaves, names.seen, sumOfLeaves).map((leaf) => ({
        ...names.holder(leaf),
        amount: money(leaf.amount),
      })),
      parties: cost.parties.map(({ party, amount, sole, involved }) => ({
        party: names.party(party),
        amount: money(amount),
        sole: money(sole),
        involved: money(involved),
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
      withFailures: await this.withFailures(cost),
      inReportCurrency: await this.inReportCurrency(order, cost, names),
    };
  }

  private async withFailures({ orderId, asOf, cost, currency }: DelayCost): Promise<WithFailuresDto> {
    const ledger = await this.ledger.totalOfOrder(orderId, asOf);
    return {
      failureCost: toMoneyDto(ledger.total, currency),
      coveredDelayCost: toMoneyDto(ledger.coveredDelayCost, currency),
      countedOnce: toMoneyDto(withoutDoubleCounting(ledger, cost), currency),
    };
  }

  private async inReportCurrency(order: OrderView, cost: DelayCost, names: Names): Promise<RestatedCostDto | null> {
    const restated = await this.restateCosts.of(order, cost);
    if (restated === null) return null;
    const money = (amount: bigint) => toMoneyDto(amount, this.restateCosts.currency);
    const parties = [...restated.parties].map(([party, amount]) => ({
      party: names.party(party),
      amount: money(amount),
    }));
    return { cost: money(restated.cost), parties, running: money(restated.running) };
  }

  async explanation(
    actor: Actor,
    order: OrderView,
    asOf: Date,
    { profile, days }: Explanation,
  ): Promise<DelayExplanationDto> {
    const names = await this.namesFor(
      actor,
      days.flatMap((day) => day.holders),
    );
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
      rule: RULE,
      story: describeDays(steps, order.currency, inWords),
      days: told.map(({ day, holders }, index): DelayDayDto => ({
        date: day.date,
        amount: toMoneyDto(day.amount, order.currency),
        holders: holders.map((holder) => ({ ...names.holder(holder), heldSeconds: holder.seconds })),
        sentence: describeDay(steps[index]!, order.currency, inWords),
      })),
    };
  }

  private async namesFor(actor: Actor, parts: { party: string; request?: string }[]): Promise<Names> {
    const ids = parts.map(({ party }) => party).filter((party) => !isNoDepartment(party));
    const departments = await this.departments.find(ids);
    const seen = await this.seenRequests.among(
      actor,
      parts.map(({ request }) => request ?? NO_REQUEST),
    );
    return new Names(new Map(departments.map(({ id, name }) => [id, name])), seen);
  }
}

const sumOfSeconds = (a: DayHolder, b: DayHolder): DayHolder => ({ ...a, seconds: a.seconds + b.seconds });
const sumOfLeaves = <Each extends { amount: bigint }>(a: Each, b: Each): Each => ({
  ...a,
  amount: a.amount + b.amount,
});

const nameOf = ({ system, reference }: OrderView): DelayCostDto['order'] => ({ system, reference });

/** What parties and requests are called before this reader. */
class Names {
  constructor(
    private readonly departments: ReadonlyMap<string, string>,
    readonly seen: SeenRequests,
  ) {}

  party(party: string): PartyDto {
    if (party === EXTERNAL) return { kind: 'EXTERNAL', departmentId: null, name: 'Somebody outside' };
    if (party === AGREED) return { kind: 'AGREED', departmentId: null, name: 'The agreement did not fit the promise' };
    if (party === UNBLOCKED) return { kind: 'UNBLOCKED', departmentId: null, name: 'Nothing blocked it' };
    return { kind: 'DEPARTMENT', departmentId: party, name: this.departments.get(party) ?? party };
  }

  holder({ party, cls, requestId }: Collapsed<DelayHolder>): DelayHolderDto {
    return { party: this.party(party), cls, ...this.request(requestId) };
  }

  request(requestId: string | null): Pick<DelayHolderDto, 'requestId' | 'requestNumber'> {
    return { requestId, requestNumber: requestId === null ? null : this.seen.get(requestId)! };
  }

  /** A party or a request, in a sentence. */
  word(id: string): string {
    if (id === NO_REQUEST) return 'requests of others';
    return this.seen.get(id) ?? this.party(id).name;
  }
}
