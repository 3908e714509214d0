import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, admins, CurrentActor } from '../../platform/auth/index.js';
import { EVENT_TYPES } from '../../platform/events/index.js';
import { IdPipe } from '../../platform/http/fields.js';
import { Operation } from '../../platform/http/operation.js';
import type { Page } from '../../platform/http/pagination.js';
import { PingEndpoint } from '../acts/ping-endpoint.js';
import { Redeliver } from '../acts/redeliver.js';
import { EndpointStore } from '../endpoint-store.js';
import { ListDeliveries } from '../queries/list-deliveries.js';
import { ReadDelivery } from '../queries/read-delivery.js';
import { PING } from '../thin-payload.js';
import { DeliveriesQuery, DeliveryLogDto, DeliveryPage, DeliveryDto } from './dto/delivery.dto.js';
import { RedeliveryBody, RedeliveryDto } from './dto/endpoint.dto.js';
import { EventTypeDto } from './dto/event-type.dto.js';

@ApiTags('Webhooks')
@Controller()
export class DeliveriesController {
  constructor(
    private readonly endpoints: EndpointStore,
    private readonly listDeliveries: ListDeliveries,
    private readonly readDelivery: ReadDelivery,
    private readonly pingEndpoint: PingEndpoint,
    private readonly redeliver: Redeliver,
  ) {}

  @Get('webhook-event-types')
  @Operation('listWebhookEventTypes', {
    summary: 'List event types',
    description: 'The list has every type of event with a sentence, the JSON Schema of its body and a sample.',
    access: admins(),
    responses: { 200: [EventTypeDto] },
  })
  eventTypes(): EventTypeDto[] {
    const types = [...EVENT_TYPES.values(), PING].sort((a, b) => (a.type < b.type ? -1 : 1));
    return types.map((type) => EventTypeDto.of(type));
  }

  @Get('webhook-endpoints/:id/deliveries')
  @Operation('listWebhookDeliveries', {
    summary: 'List the deliveries of an endpoint',
    description:
      'The newest comes first. `state=PARKED` shows deliveries that were given up. Settled deliveries are kept for thirty days.',
    access: admins(),
    responses: { 200: DeliveryPage },
  })
  async list(@Param('id', IdPipe) id: string, @Query() query: DeliveriesQuery): Promise<Page<DeliveryDto>> {
    const { limit, cursor, ...filter } = query;
    await this.endpoints.find(id);
    const { data, page } = await this.listDeliveries.execute(id, filter, { limit, cursor });
    return { data: data.map((delivery) => DeliveryDto.of(delivery)), page };
  }

  @Post('webhook-endpoints/:id/pings')
  @Operation('pingWebhookEndpoint', {
    summary: 'Send a test to an endpoint',
    description:
      'The delivery is a `webhook.ping`, signed like any other. Read the delivery a moment later to see its result.',
    access: admins(),
    responses: { 201: DeliveryDto },
  })
  async ping(@Param('id', IdPipe) id: string): Promise<DeliveryDto> {
    return DeliveryDto.of(await this.pingEndpoint.execute(id));
  }

  @Post('webhook-endpoints/:id/redeliveries')
  @Operation('redeliverParkedWebhooks', {
    summary: 'Send parked deliveries again',
    description: 'All deliveries parked since an instant are sent again, each stream in its order, with the same ids.',
    access: admins(),
    responses: { 201: RedeliveryDto },
  })
  async redeliverParked(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: string,
    @Body() { since }: RedeliveryBody,
  ): Promise<RedeliveryDto> {
    return { queued: await this.redeliver.parkedSince(actor, id, since) };
  }

  @Get('webhook-deliveries/:id')
  @Operation('getWebhookDelivery', {
    summary: 'Read a delivery',
    description: 'The answer has the body and every attempt.',
    access: admins(),
    responses: { 200: DeliveryLogDto },
  })
  async read(@Param('id', IdPipe) id: string): Promise<DeliveryLogDto> {
    const { delivery, attempts } = await this.readDelivery.execute(id);
    return DeliveryLogDto.withLog(delivery, attempts);
  }

  @Post('webhook-deliveries/:id/redeliveries')
  @Operation('redeliverWebhook', {
    summary: 'Send a delivery again',
    description:
      'A delivered or parked delivery is sent again with the same id, so that the receiver knows the repetition.',
    access: admins(),
    responses: { 201: DeliveryDto },
  })
  async redeliverOne(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<DeliveryDto> {
    return DeliveryDto.of(await this.redeliver.one(actor, id));
  }
}
