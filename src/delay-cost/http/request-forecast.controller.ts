import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, Actor, CurrentActor } from '../../platform/auth/index.js';
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
  @Access({ scope: 'requests:read', rule: 'Whoever may see the request.' })
  @ApiOperation({
    operationId: 'getRequestForecast',
    summary: 'When a request is likely to be answered',
    description:
      'By when 85 of 100 requests for the same service were answered that had lasted as long, in the working time of ' +
      'the provider; else the date in force. With the figures behind it, in sentences too. Refused for a request that ' +
      'waits for no answer.',
  })
  @ApiOkResponse({ type: RequestForecastDto })
  async read(@CurrentActor() actor: Actor, @Param('request') idOrNumber: string): Promise<RequestForecastDto> {
    return this.present.of(await this.requests.visibleTo(actor, idOrNumber));
  }
}
