import { Injectable } from '@nestjs/common';
import { OrderLookup } from '../../orders/index.js';
import { toSeconds } from '../../platform/clock/clock.js';
import { Clocks } from '../../sla/index.js';
import type { OthersForecast } from './price-order.js';

/**
 * When the other requests an order waits for are answered: each at its date in force, a paused one as if it were
 * resumed at once, an overdue one not before now. This is the seam for a better forecast.
 */
@Injectable()
export class ForecastOthers {
  constructor(
    private readonly orders: OrderLookup,
    private readonly clocks: Clocks,
  ) {}

  async of(orderId: string, requestId: string, now: Date): Promise<OthersForecast> {
    const links = await this.orders.linksOf(orderId);
    const blocking = links.filter((link) => link.blocks && link.endedAt === null && link.requestId !== requestId);
    let forecast: OthersForecast = { last: null, known: true };
    for (const other of new Set(blocking.map((link) => link.requestId))) {
      const promise = await this.clocks.promiseOf(other, now);
      if (promise === null || promise.state === 'STOPPED') continue;
      const due = promise.projectedDueAt;
      const at = Math.max(toSeconds(now), due ?? 0);
      const last = forecast.last !== null && forecast.last.at >= at ? forecast.last : { requestId: other, at };
      forecast = { last, known: forecast.known && due !== null };
    }
    return forecast;
  }
}
