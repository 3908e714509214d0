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
    summary: 'Read the queue of a department',
    description:
      'The queue has every open request that the department holds. Expedites come first, then the request that saves the most money for an hour of work. Money counts only where an order’s terms are confirmed. A request without such an order ranks by the nominal rate of its service. Requests that were put aside are left out by default.',
    access: MEMBERS,
    responses: { 200: QueuePage },
  })
  @ApiParam({ name: 'department', type: String, example: 'ENG' })
  async read(
    @CurrentActor() actor: Actor,
    @Param('department', DepartmentPipe) department: DepartmentView,
    @Query() { limit, cursor, sort, ...filter }: QueueQuery,
  ): Promise<QueuePage> {
    const { data, page, search } = await this.queue.page(actor, department.id, filter, sort!, { limit, cursor });
    return { data: await this.present.rows(actor, data), page, spelling: spellingOf(search) };
  }

  @Post('claims')
  @Operation('claimNext', {
    summary: 'Claim the next request',
    description:
      'You get the first request that is assigned to nobody and waits for the department. Two people who claim at the same moment never get the same one. A person who already has an expedite gets the next request after the expedites.',
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
    summary: 'Explain the place of a request in the queue',
    description:
      'The answer has the figures that are compared, the saving at each order and the effort, as data and in sentences. Requests to other departments are named only to people who may see them.',
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
