import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { RequestLookup } from '../../requests/index.js';
import { RequestForecastDto } from './dto/request-forecast.dto.js';
import { PresentForecast } from './present-forecast.js';

/** When an open request will be answered. */
@ApiTags('Requests')
@Controller('requests/:request/forecast')
export class RequestForecastController {
  constructor(
    private readonly requests: RequestLookup,
    private readonly present: PresentForecast,
  ) {}

  @Get()
  @Operation('getRequestForecast', {
    summary: 'Read when a request is likely to be answered',
    description:
      'The forecast is the instant by which 85 of 100 requests for the same service were answered that had lasted as long, in the working time of the provider. Where there are too few such requests, it is the date in force. The answer has the figures behind it, and sentences. A request that waits for no answer has no forecast.',
    access: { scope: 'requests:read', rule: 'People who may see the request.' },
    responses: { 200: RequestForecastDto },
  })
  async read(@CurrentActor() actor: Actor, @Param('request') idOrNumber: string): Promise<RequestForecastDto> {
    return this.present.of(await this.requests.visibleTo(actor, idOrNumber));
  }
}
