import { roundHalfUp, WHOLE_IN_BASIS_POINTS } from '@lockstep/money';
import { endsWithin, survivalAt } from '@lockstep/statistics';
import type { WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import { Clock, toInstant, toInstantOrNull, toSeconds } from '../../platform/clock/clock.js';
import type { RequestView } from '../../requests/index.js';
import { refuse } from '../delay-cost.errors.js';
import { describeForecast, type KnownTimes } from '../forecast/describe-forecast.js';
import { isAgreed, LIKELY } from '../forecast/foresee.js';
import { type ReadForecast, RequestForecasts } from '../forecast/request-forecasts.js';
import type { RequestForecastDto, ResponseHistoryDto } from './dto/request-forecast.dto.js';

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
    const times = knownTimes(read);
    const calendar = await this.calendars.of(promise.party);
    return {
      requestId: request.id,
      number: request.number!,
      asOf,
      answeredAt: toInstantOrNull(forecast.at),
      basis: forecast.basis,
      history: presentHistory(history.madeAt, times, calendar, asOf),
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

function knownTimes({ promise: { elapsedSeconds: age }, history: { population, curve } }: ReadForecast): KnownTimes {
  const { numerator, denominator } = survivalAt(curve, age);
  return {
    population,
    requests: curve.observations,
    answered: curve.ended,
    ageSeconds: age,
    longerBasisPoints: roundHalfUp(numerator * WHOLE_IN_BASIS_POINTS, denominator),
    halfSeconds: endsWithin(curve, age, 50),
    likelySeconds: endsWithin(curve, age, LIKELY),
  };
}

function presentHistory(madeAt: Date, times: KnownTimes, calendar: WorkingCalendar, now: Date): ResponseHistoryDto {
  const { population, requests, answered, ageSeconds, longerBasisPoints, halfSeconds, likelySeconds } = times;
  const reachedAt = (seconds: number | null): Date | null =>
    seconds === null ? null : toInstant(calendar.add(toSeconds(now), seconds - ageSeconds));
  return {
    asOf: madeAt,
    population,
    requests,
    answered,
    ageSeconds,
    longerBasisPoints: Number(longerBasisPoints),
    halfAt: reachedAt(halfSeconds),
    likelyAt: reachedAt(likelySeconds),
  };
}
