import { localDateOf } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import type { OrderView } from '../../orders/index.js';
import { toSeconds } from '../../platform/clock/clock.js';
import type { DelayCost } from '../delay-cost.js';
import { Rates } from './rates.js';
import { restate, type Restated } from './restate.js';

/** What a delay costs in the report currency, by the rate of the day the order left, or of the day asked about. */
@Injectable()
export class RestateCosts {
  constructor(private readonly rates: Rates) {}

  get currency(): string {
    return this.rates.reportCurrency;
  }

  /** Null while nobody has put down a rate for that day. */
  async of(order: OrderView, cost: DelayCost): Promise<Restated | null> {
    const final = cost.state === 'REALISED' ? order.releasedAt! : cost.asOf;
    const total = await this.rates.convert(cost.cost, cost.currency, localDateOf(order.zone, toSeconds(final)));
    return total === null ? null : restate(total, cost);
  }
}
