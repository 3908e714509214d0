import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import { Clock, toInstantOrNull, toSeconds } from '../../platform/clock/clock.js';
import type { RequestView } from '../../requests/index.js';
import { refuse } from '../delay-cost.errors.js';
import { describeForecast } from '../forecast/describe-forecast.js';
import { isAgreed } from '../forecast/foresee.js';
import { RequestForecasts } from '../forecast/request-forecasts.js';
import type { RequestForecastDto } from './dto/request-forecast.dto.js';
import { knownTimes, presentResponseHistory } from './present-response-history.js';

/** When a request is answered as far as one can tell, with the figures and the words that say why. */
@Injectable()
export class PresentForecast {
  constructor(
    private readonly clock: Clock,
    private readonly calendars: Calendars,
    private readonly forecasts: RequestForecasts,
  ) {}

  /** @throws forecast.nothing_awaited */
  async of(request: RequestView): Promise<RequestForecastDto> {
    const asOf = this.clock.now();
    const read = (await this.forecasts.read([request.id], asOf)).get(request.id);
    if (read === undefined) throw refuse('forecast.nothing_awaited');
    const { forecast, promise, history } = read;
    const times = knownTimes(history, promise.elapsedSeconds);
    const calendar = await this.calendars.of(promise.party);
    return {
      requestId: request.id,
      number: request.number!,
      asOf,
      answeredAt: toInstantOrNull(forecast.at),
      basis: forecast.basis,
      history: presentResponseHistory(history.madeAt, times, calendar, asOf),
      explanation: describeForecast({
        basis: forecast.basis,
        times,
        agreed: isAgreed(promise),
        paused: promise.state === 'PAUSED',
        overdue: promise.projectedDueAt !== null && promise.projectedDueAt <= toSeconds(asOf),
      }),
    };
  }
}
