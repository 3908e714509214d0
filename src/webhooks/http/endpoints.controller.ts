import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AdminOnly, CurrentActor, type Actor } from '../../platform/auth/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../platform/http/etag.js';
import { IdPipe } from '../../platform/http/fields.js';
import { NotIdempotent } from '../../platform/http/idempotency.interceptor.js';
import type { Page } from '../../platform/http/pagination.js';
import { ChangeEndpoint } from '../acts/change-endpoint.js';
import { RegisterEndpoint } from '../acts/register-endpoint.js';
import { RemoveEndpoint } from '../acts/remove-endpoint.js';
import { RotateSecret } from '../acts/rotate-secret.js';
import { EndpointStore } from '../endpoint-store.js';
import { ListEndpoints } from '../queries/list-endpoints.js';
import {
  EndpointPage,
  EndpointPatch,
  EndpointResponse,
  EndpointsQuery,
  NewEndpointBody,
  NewEndpointResponse,
  RotationBody,
  RotationResponse,
} from './dto/endpoint.dto.js';

@ApiTags('Webhooks')
@Controller('webhook-endpoints')
@AdminOnly()
export class EndpointsController {
  constructor(
    private readonly endpoints: EndpointStore,
    private readonly listEndpoints: ListEndpoints,
    private readonly registerEndpoint: RegisterEndpoint,
    private readonly changeEndpoint: ChangeEndpoint,
    private readonly removeEndpoint: RemoveEndpoint,
    private readonly rotateSecret: RotateSecret,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'listWebhookEndpoints',
    summary: 'List webhook endpoints',
    description: 'In the order they were registered, without their secrets.',
  })
  @ApiOkResponse({ type: EndpointPage })
  async list(@Query() { limit = 50, cursor }: EndpointsQuery): Promise<Page<EndpointResponse>> {
    const { data, page } = await this.listEndpoints.execute(limit, cursor);
    return { data: data.map((endpoint) => EndpointResponse.of(endpoint)), page };
  }

  @Post()
  @NotIdempotent()
  @ApiOperation({
    operationId: 'registerWebhookEndpoint',
    summary: 'Register a webhook endpoint',
    description:
      'It is told what happens from now on, signed as Standard Webhooks has it, with the secret that is shown this ' +
      'once. Events of one request come in order; each is tried for more than a day and known by its `webhook-id`.',
  })
  @ApiCreatedResponse({ type: NewEndpointResponse })
  async register(@CurrentActor() actor: Actor, @Body() body: NewEndpointBody): Promise<NewEndpointResponse> {
    const { endpoint, secret } = await this.registerEndpoint.execute(actor, { ...body });
    return { ...EndpointResponse.of(endpoint), secret };
  }

  @Get(':id')
  @ApiOperation({
    operationId: 'getWebhookEndpoint',
    summary: 'Read a webhook endpoint',
    description: 'Whether it is enabled and why not, and since when it fails.',
  })
  @ApiOkResponse({ type: EndpointResponse })
  async get(
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EndpointResponse> {
    return withETag(reply, EndpointResponse.of(await this.endpoints.find(id)));
  }

  @Patch(':id')
  @NeedsIfMatch()
  @ApiOperation({
    operationId: 'changeWebhookEndpoint',
    summary: 'Change a webhook endpoint',
    description: 'Disabling parks what is on its way; enabling tells what happens from then on.',
  })
  @ApiOkResponse({ type: EndpointResponse })
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() patch: EndpointPatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EndpointResponse> {
    return withETag(reply, EndpointResponse.of(await this.changeEndpoint.execute(actor, id, version, patch)));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    operationId: 'removeWebhookEndpoint',
    summary: 'Remove a webhook endpoint',
    description: 'Nothing is sent there any more and its secrets are forgotten.',
  })
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.removeEndpoint.execute(actor, id);
  }

  @Post(':id/secret-rotations')
  @NotIdempotent()
  @ApiOperation({
    operationId: 'rotateWebhookSecret',
    summary: 'Replace the secret of a webhook endpoint',
    description: 'Shown this once. Until the overlap ends, deliveries carry a signature of each secret.',
  })
  @ApiCreatedResponse({ type: RotationResponse })
  async rotate(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { overlapSeconds }: RotationBody,
  ): Promise<RotationResponse> {
    return RotationResponse.of(await this.rotateSecret.execute(actor, id, overlapSeconds));
  }
}
