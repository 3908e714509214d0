import { Body, Controller, Delete, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { MergeBody } from '../../http/dto/acts.dto.js';
import { RequestDto } from '../../http/dto/request.dto.js';
import { makersOf } from '../../http/makers-of.js';
import { ShowRequest } from '../../http/show-request.js';
import { MergeRequest } from '../merge-request.js';
import { PartRequest } from '../part-request.js';

/** Merge of a duplicate into the older request, and the parting of both. */
@ApiTags('Requests')
@Controller('requests/:request/merge')
export class MergeController {
  constructor(
    private readonly show: ShowRequest,
    private readonly mergeRequest: MergeRequest,
    private readonly partRequest: PartRequest,
  ) {}

  @Put()
  @Operation('mergeRequest', {
    summary: 'Merge a duplicate',
    description:
      'The younger request ends and the older goes on, in whichever order you name them. `duplicateOfId` says which one ended. Both have the same requester and provider. The older one keeps the earlier due instant of each clock, a missed promise of either, and the orders of both.',
    access: makersOf('merge'),
    responses: { 200: RequestDto },
  })
  async merge(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: MergeBody,
  ): Promise<RequestDto> {
    await this.mergeRequest.execute(actor, request, body.into);
    return this.show.to(actor, request);
  }

  @Delete()
  @Operation('partRequest', {
    summary: 'Part a merged request again',
    description:
      'A merge can be undone within five working days of your department. The request goes on as if it had never been merged, with its clocks, its orders, its questions and its place in the queue.',
    access: makersOf('part'),
    responses: { 200: RequestDto },
  })
  async part(@CurrentActor() actor: Actor, @Param('request') request: string): Promise<RequestDto> {
    await this.partRequest.execute(actor, request);
    return this.show.to(actor, request);
  }
}
