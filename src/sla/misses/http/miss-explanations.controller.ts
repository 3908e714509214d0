import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { ClockPipe } from './clock.pipe.js';
import { ExplainMiss } from '../explain-miss.js';
import { ListMissExplanations } from '../list-miss-explanations.js';
import { EXPLAINED_CLOCKS, type ExplainedClock } from '../miss-explanation.entity.js';
import { ExplainMissDto, MissExplanationsDto } from './miss-explanations.dto.js';

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
    summary: 'Read why times were missed',
    description: 'The words of the department that missed them: those that hold, and those they replaced.',
    access: { scope: 'requests:read', rule: 'Who takes or took part in the request.' },
    responses: { 200: MissExplanationsDto },
  })
  read(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<MissExplanationsDto> {
    return this.list.to(actor, request);
  }

  @Put(':clock')
  @Operation('explainMiss', {
    summary: 'Say why a time was missed',
    description:
      'One word and an explanation, which replace what was said before. For a missed answer also why the cause that the ' +
      'report found does not hold. Both stand beside that cause and change no figure of it.',
    access: { scope: 'requests:write', rule: 'Leads of the department that missed the time.' },
    responses: { 200: MissExplanationsDto },
  })
  @ApiParam({ name: 'clock', enum: EXPLAINED_CLOCKS, enumName: 'ExplainedClock' })
  async put(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Param('clock', ClockPipe) clock: ExplainedClock,
    @Body() body: ExplainMissDto,
  ): Promise<MissExplanationsDto> {
    await this.explain.execute(actor, request, clock, { ...body, dispute: body.dispute ?? null });
    return this.list.to(actor, request);
  }
}
