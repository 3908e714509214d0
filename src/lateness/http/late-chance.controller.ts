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
    summary: 'How likely a request is answered too late',
    description:
      'Of the requests for the same service that had lasted as long as this one, the share that lasted longer than it may, ' +
      'reckoned at this moment and in sentences. By the same history as its forecast. Refused for a request that waits for ' +
      'no answer.',
    access: { scope: 'requests:read', rule: 'Whoever may see the request.' },
    responses: { 200: LateChanceExplanationDto },
  })
  async read(@CurrentActor() actor: Actor, @Param('request') idOrNumber: string): Promise<LateChanceExplanationDto> {
    return this.explain.of(await this.requests.visibleTo(actor, idOrNumber));
  }
}
