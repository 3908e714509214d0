import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { RequestLookup } from '../../../requests/index.js';
import { ClocksDto } from './clocks.dto.js';
import { ClockExplanationsDto } from './clock-explanations.dto.js';
import { PresentClocks } from './present-clocks.js';

const OWN_EYES = { scope: 'requests:read', rule: 'People who may see the request.' } as const;

@ApiTags('Clocks')
@Controller('requests/:request/clocks')
export class ClocksController {
  constructor(
    private readonly requests: RequestLookup,
    private readonly present: PresentClocks,
  ) {}

  @Get()
  @Operation('getClocks', {
    summary: 'Read the clocks of a request',
    description:
      'The answer has the promised targets, the reasons for them, and the state of each clock at this moment. The figures move: see `asOf`.',
    access: OWN_EYES,
    responses: { 200: ClocksDto },
  })
  async clocks(@CurrentActor() actor: Actor, @Param('request') idOrNumber: string): Promise<ClocksDto> {
    return this.present.figures(await this.requests.visibleTo(actor, idOrNumber));
  }

  @Get('explanation')
  @Operation('explainClocks', {
    summary: 'Explain the clocks of a request',
    description:
      'The answer has every target, every stretch of time with the reason why it was counted or not, and the same in sentences.',
    access: OWN_EYES,
    responses: { 200: ClockExplanationsDto },
  })
  async explanation(@CurrentActor() actor: Actor, @Param('request') idOrNumber: string): Promise<ClockExplanationsDto> {
    return this.present.explanations(await this.requests.visibleTo(actor, idOrNumber), actor);
  }
}
