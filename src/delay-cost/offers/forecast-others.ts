import { Injectable } from '@nestjs/common';
import { OrderLookup } from '../../orders/index.js';
import { RequestForecasts } from '../forecast/request-forecasts.js';
import type { OthersForecast } from './price-order.js';

/** When the other requests an order waits for are answered; one of which that is not foreseen takes nothing away. */
@Injectable()
export class ForecastOthers {
  constructor(
    private readonly orders: OrderLookup,
    private readonly forecasts: RequestForecasts,
  ) {}

  async of(orderId: string, requestId: string, now: Date): Promise<OthersForecast> {
    const links = await this.orders.linksOf(orderId);
    const others = links.filter((link) => link.blocks && link.endedAt === null && link.requestId !== requestId);
    const ids = others.map((link) => link.requestId);
    let forecast: OthersForecast = { last: null, known: true };
    for (const [other, { at }] of await this.forecasts.of(ids, now)) {
      const outlasts = at !== null && (forecast.last === null || at > forecast.last.at);
      const last = outlasts ? { requestId: other, at } : forecast.last;
      forecast = { last, known: forecast.known && at !== null };
    }
    return forecast;
  }
}
