import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { RequestLookup } from '../../requests/index.js';
import { LateChanceExplanationDto } from './late-chance.dto.js';
import { ExplainLateChance } from './explain-late-chance.js';

/** How likely an open request is answered too late. */
@ApiTags('Requests')
@Controller('requests/:request/late-chance')
export class LateChanceController {
  constructor(
    private readonly requests: RequestLookup,
    private readonly explain: ExplainLateChance,
  ) {}

  @Get()
  @Operation('getLateChance', {
    summary: 'Read the chance of a late answer',
    description:
      'The chance is a share of the requests for the same service that had lasted as long as this one: the ones that lasted longer than this one may. It is computed for this moment, from the same history as the forecast, and explained in sentences. A request that waits for no answer has no chance.',
    access: { scope: 'requests:read', rule: 'People who may see the request.' },
    responses: { 200: LateChanceExplanationDto },
  })
  async read(@CurrentActor() actor: Actor, @Param('request') idOrNumber: string): Promise<LateChanceExplanationDto> {
    return this.explain.of(await this.requests.visibleTo(actor, idOrNumber));
  }
}
