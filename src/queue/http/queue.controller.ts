import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { DepartmentPipe, type DepartmentView } from '../../departments/index.js';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { spellingOf } from '../../requests/index.js';
import { ClaimNext } from '../acts/claim-next.js';
import { ExplainPlace } from '../queries/explain-place.js';
import { ReadQueue } from '../queries/read-queue.js';
import { PlaceExplanationDto } from './dto/place-explanation.dto.js';
import { QueuePage, QueueRowDto } from './dto/queue.dto.js';
import { QueueQuery } from './dto/queue.query.js';
import { presentPlace } from './present-place.js';
import { PresentQueue } from './present-queue.js';

const MEMBERS = { scope: 'requests:read', rule: 'Members of the department.' } as const;

/** The queue of a department, in the order of money saved. */
@ApiTags('Queue')
@Controller('departments/:department/queue')
export class QueueController {
  constructor(
    private readonly queue: ReadQueue,
    private readonly explain: ExplainPlace,
    private readonly present: PresentQueue,
    private readonly claimNext: ClaimNext,
  ) {}

  @Get()
  @Operation('readQueue', {
    summary: 'Read what to do next, and what follows',
    description:
      'Every open request the department holds. What both sides’ leads agreed on goes first, then what saves the most ' +
      'money for an hour of work. Money counts only where an order’s terms are confirmed; a request without such an ' +
      'order stands by the nominal rate of its service. Requests put aside are left out unless asked for.',
    access: MEMBERS,
    responses: { 200: QueuePage },
  })
  @ApiParam({ name: 'department', type: String, example: 'ENG' })
  async read(
    @CurrentActor() actor: Actor,
    @Param('department', DepartmentPipe) department: DepartmentView,
    @Query() { limit, cursor, sort, ...filter }: QueueQuery,
  ): Promise<QueuePage> {
    const { data, page, search } = await this.queue.page(actor, department.id, filter, sort!, limit!, cursor);
    return { data: await this.present.rows(actor, data), page, spelling: spellingOf(search) };
  }

  @Post('claims')
  @Operation('claimNext', {
    summary: 'Take up what comes next',
    description:
      'Gives you the first request that nobody has and that waits for the department; two who ask at the same moment ' +
      'never get the same. Who has one at hand that goes before all others gets what takes its turn.',
    access: { scope: 'requests:write', rule: 'Members of the department.' },
    responses: { 201: QueueRowDto },
  })
  @ApiParam({ name: 'department', type: String, example: 'ENG' })
  async claim(
    @CurrentActor() actor: Actor,
    @Param('department', DepartmentPipe) department: DepartmentView,
  ): Promise<QueueRowDto> {
    const claimed = await this.claimNext.execute(actor, department.id);
    const row = (await this.queue.one(actor, department.id, claimed))!;
    return (await this.present.rows(actor, [row]))[0]!;
  }

  @Get(':request/explanation')
  @Operation('explainPlaceInQueue', {
    summary: 'Read why a request stands where it stands',
    description:
      'What is compared, what it saves at each order, and for how much work: in figures and in sentences. What other ' +
      'departments are asked is named to those only who may see it.',
    access: { scope: 'orders:read', rule: 'Members of the department who may see the request.' },
    responses: { 200: PlaceExplanationDto },
  })
  @ApiParam({ name: 'department', type: String, example: 'ENG' })
  async explanation(
    @CurrentActor() actor: Actor,
    @Param('department', DepartmentPipe) department: DepartmentView,
    @Param('request') request: string,
  ): Promise<PlaceExplanationDto> {
    return presentPlace(await this.explain.of(actor, department.id, request), department.zone);
  }
}
