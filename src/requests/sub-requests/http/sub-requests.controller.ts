import type { FastifyReply } from 'fastify';
import { ApiTags } from '@nestjs/swagger';
import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { Actor, CurrentActor } from '../../../platform/auth/index.js';
import { created, Operation } from '../../../platform/http/operation.js';
import { SubmitRequestBody } from '../../http/ask.body.js';
import { RequestDto } from '../../http/dto/request.dto.js';
import { makersOf } from '../../http/makers-of.js';
import { ShowRequest } from '../../http/show-request.js';
import { toAsk } from '../../http/to-ask.js';
import { RaiseSubRequest } from '../raise-sub-request.js';

/** Questions to a third department, for a part of the answer. */
@ApiTags('Requests')
@Controller('requests/:request/sub-requests')
export class SubRequestsController {
  constructor(
    private readonly show: ShowRequest,
    private readonly raiseSubRequest: RaiseSubRequest,
  ) {}

  @Post()
  @Operation('raiseSubRequest', {
    summary: 'Raise a sub-request',
    description:
      'The sub-request asks for a service of the other department, in the name of the department that holds the request. You keep the request and its clock runs on. Its order links go along.',
    access: makersOf('raiseSubRequest'),
    responses: { 201: created(RequestDto) },
  })
  async ask(
    @CurrentActor() actor: Actor,
    @Param('request') request: string,
    @Body() body: SubmitRequestBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RequestDto> {
    const id = await this.raiseSubRequest.execute(actor, request, toAsk(body));
    void reply.header('location', `/api/v1/requests/${id}`);
    return this.show.to(actor, id);
  }
}
