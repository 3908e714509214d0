import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { ClockPipe } from './clock.pipe.js';
import { ExplainMiss } from '../explain-miss.js';
import { ListMissExplanations } from '../list-miss-explanations.js';
import { EXPLAINED_CLOCKS, type ExplainedClock } from '../miss-explanation.entity.js';
import { ExplainMissBody, MissExplanationsDto } from './miss-explanations.dto.js';

/** Why times were missed, in the words of the department that missed them. */
@ApiTags('Clocks')
@Controller('requests/:request/miss-explanations')
export class MissExplanationsController {
  constructor(
    private readonly explain: ExplainMiss,
    private readonly list: ListMissExplanations,
  ) {}

  @Get()
  @Operation('listMissExplanations', {
    summary: 'List the explanations of missed targets',
    description:
      'The list has the explanations of the department that missed the targets, the current ones and the ones they replaced.',
    access: { scope: 'requests:read', rule: 'People who take or took part in the request.' },
    responses: { 200: MissExplanationsDto },
  })
  read(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<MissExplanationsDto> {
    return this.list.to(actor, request);
  }

  @Put(':clock')
  @Operation('explainMiss', {
    summary: 'Explain a missed target',
    description:
      'A cause and an explanation replace the earlier ones. For a missed answer the department can also dispute the cause that the report found. Both stand beside that cause and change no figure of it.',
    access: { scope: 'requests:write', rule: 'Leads of the department that missed the target.' },
    responses: { 200: MissExplanationsDto },
  })
  @ApiParam({ name: 'clock', enum: EXPLAINED_CLOCKS, enumName: 'ExplainedClock' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('clock', ClockPipe) clock: ExplainedClock,
    @Body() body: ExplainMissBody,
  ): Promise<MissExplanationsDto> {
    await this.explain.execute(actor, request, clock, { ...body, dispute: body.dispute ?? null });
    return this.list.to(actor, request);
  }
}
