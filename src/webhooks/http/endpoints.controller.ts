import { Body, Controller, Delete, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Actor, admins, CurrentActor } from '../../platform/auth/index.js';
import { IfMatch, NeedsIfMatch, withETag } from '../../platform/http/etag.js';
import { IdPipe } from '../../platform/http/fields.js';
import { NotIdempotent } from '../../platform/http/idempotency.interceptor.js';
import { Operation, versioned } from '../../platform/http/operation.js';
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
  EndpointDto,
  EndpointsQuery,
  NewEndpointBody,
  NewEndpointDto,
  RotationBody,
  RotationDto,
} from './dto/endpoint.dto.js';

@ApiTags('Webhooks')
@Controller('webhook-endpoints')
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
  @Operation('listWebhookEndpoints', {
    summary: 'List webhook endpoints',
    description: 'The list is in the order in which the endpoints were registered. It shows no secrets.',
    access: admins(),
    responses: { 200: EndpointPage },
  })
  async list(@Query() paging: EndpointsQuery): Promise<Page<EndpointDto>> {
    const { data, page } = await this.listEndpoints.execute(paging);
    return { data: data.map((endpoint) => EndpointDto.of(endpoint)), page };
  }

  @Post()
  @Operation('registerWebhookEndpoint', {
    summary: 'Register a webhook endpoint',
    description:
      'The endpoint gets every event from now on, signed by Standard Webhooks with a secret that is shown this once. Events of one request come in order. Each is tried for more than a day and known by its `webhook-id`.',
    access: admins(),
    responses: { 201: NewEndpointDto },
  })
  @NotIdempotent()
  async register(@CurrentActor() actor: Actor, @Body() body: NewEndpointBody): Promise<NewEndpointDto> {
    const { endpoint, secret } = await this.registerEndpoint.execute(actor, { ...body });
    return { ...EndpointDto.of(endpoint), secret };
  }

  @Get(':id')
  @Operation('getWebhookEndpoint', {
    summary: 'Read a webhook endpoint',
    description: 'The answer says whether the endpoint is enabled, why not, and since when it fails.',
    access: admins(),
    responses: { 200: versioned(EndpointDto) },
  })
  async get(@Param('id', IdPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<EndpointDto> {
    return withETag(reply, EndpointDto.of(await this.endpoints.find(id)));
  }

  @Patch(':id')
  @Operation('changeWebhookEndpoint', {
    summary: 'Change a webhook endpoint',
    description: 'Disabling parks the deliveries under way. Enabling sends events from then on.',
    access: admins(),
    responses: { 200: versioned(EndpointDto) },
  })
  @NeedsIfMatch()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() patch: EndpointPatch,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EndpointDto> {
    return withETag(reply, EndpointDto.of(await this.changeEndpoint.execute(actor, id, version, patch)));
  }

  @Delete(':id')
  @Operation('removeWebhookEndpoint', {
    summary: 'Remove a webhook endpoint',
    description: 'Nothing is sent there any more, and its secrets are deleted.',
    access: admins(),
    responses: { 204: null },
  })
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.removeEndpoint.execute(actor, id);
  }

  @Post(':id/secret-rotations')
  @Operation('rotateWebhookSecret', {
    summary: 'Replace the secret of a webhook endpoint',
    description: 'The secret is shown this once. Until the overlap ends, deliveries carry a signature of each secret.',
    access: admins(),
    responses: { 201: RotationDto },
  })
  @NotIdempotent()
  async rotate(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { overlapSeconds }: RotationBody,
  ): Promise<RotationDto> {
    return RotationDto.of(await this.rotateSecret.execute(actor, id, overlapSeconds));
  }
}
