import { Injectable } from '@nestjs/common';
import type { Priority } from '../../catalogue/index.js';
import { Calendars } from '../../departments/index.js';
import { describeUsualTimes } from '../forecast/describe-forecast.js';
import { historyFor } from '../forecast/population.js';
import { ResponseCurves } from '../forecast/response-curves.js';
import type { ResponseHistoryDto } from './dto/request-forecast.dto.js';
import { knownTimes, presentResponseHistory } from './present-response-history.js';

/** The time until the answer that requests of a service usually take, for a request that is not sent yet. */
@Injectable()
export class PresentUsualTimes {
  constructor(
    private readonly calendars: Calendars,
    private readonly curves: ResponseCurves,
  ) {}

  /** The due instants of the history are those of a request sent at `now`. */
  async of(
    { serviceId, departmentId, priority }: { serviceId: string; departmentId: string; priority: Priority },
    now: Date,
  ): Promise<{ history: ResponseHistoryDto; explanation: string[] }> {
    const curves = await this.curves.of([serviceId], now);
    const history = historyFor(curves.get(serviceId)!, priority);
    const times = knownTimes(history, 0);
    const calendar = await this.calendars.of(departmentId);
    return {
      history: presentResponseHistory(history.madeAt, times, calendar, now),
      explanation: describeUsualTimes(times),
    };
  }
}
