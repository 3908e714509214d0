import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Actor, CurrentActor } from '../../platform/auth/index.js';
import { Operation } from '../../platform/http/operation.js';
import { CancelOrder } from '../acts/cancel-order.js';
import { CorrectCancellation } from '../acts/correct-cancellation.js';
import { CorrectRelease } from '../acts/correct-release.js';
import { ReleaseOrder } from '../acts/release-order.js';
import type { SaidEnding } from '../order-endings.js';
import { CancelOrderBody, CorrectCancellationBody, CorrectReleaseBody, ReleaseOrderBody } from './dto/ending.dto.js';
import { OrderDto, UpsertedOrderDto } from './dto/order.dto.js';
import { OrderNameDto } from './order-name.params.js';
import { presentWithAbilities } from './present-order.js';

const A_LEAD_OF_THE_OWNER = { scope: 'orders:write', rule: 'A lead of the department that owns the order.' } as const;

@ApiTags('Orders')
@Controller('orders/:system/:reference')
export class OrderEndingsController {
  constructor(
    private readonly releaseOrder: ReleaseOrder,
    private readonly correctRelease: CorrectRelease,
    private readonly cancelOrder: CancelOrder,
    private readonly correctCancellation: CorrectCancellation,
  ) {}

  @Put('release')
  @Operation('releaseOrder', {
    summary: 'Release an order',
    description:
      'The order leaves with the answer it waited for, or without it. Leaving without it needs a reason and the person who decided. The delay cost stops here. An older `sourceVersion` changes nothing.',
    access: A_LEAD_OF_THE_OWNER,
    responses: { 200: UpsertedOrderDto },
  })
  async release(
    @CurrentActor() actor: Actor,
    @Param() name: OrderNameDto,
    @Body() body: ReleaseOrderBody,
  ): Promise<UpsertedOrderDto> {
    const { withAnswer, reason = null } = body;
    const release = { withAnswer, reason, ...toEnding(body, body.releasedAt) };
    const { order, applied } = await this.releaseOrder.execute(actor, { ...name }, release);
    return { ...presentWithAbilities(actor, order), applied };
  }

  @Put('release-correction')
  @Operation('correctRelease', {
    summary: 'Correct a release',
    description:
      'The delay cost is computed and frozen anew. The old figure stays beside it, with the person and the reason.',
    access: A_LEAD_OF_THE_OWNER,
    responses: { 200: OrderDto },
  })
  async amendRelease(
    @CurrentActor() actor: Actor,
    @Param() name: OrderNameDto,
    @Body() body: CorrectReleaseBody,
  ): Promise<OrderDto> {
    return presentWithAbilities(actor, await this.correctRelease.execute(actor, { ...name }, { ...body }));
  }

  @Put('cancellation')
  @Operation('cancelOrder', {
    summary: 'Cancel an order',
    description:
      'An order that is lost to its delay costs the loss beside its delay cost. An order that is cancelled for another reason costs only its delay cost by then. It waits for nothing any more. An older `sourceVersion` changes nothing.',
    access: A_LEAD_OF_THE_OWNER,
    responses: { 200: UpsertedOrderDto },
  })
  async cancel(
    @CurrentActor() actor: Actor,
    @Param() name: OrderNameDto,
    @Body() body: CancelOrderBody,
  ): Promise<UpsertedOrderDto> {
    const cancellation = { kind: body.kind, reason: body.reason, ...toEnding(body, body.cancelledAt) };
    const { order, applied } = await this.cancelOrder.execute(actor, { ...name }, cancellation);
    return { ...presentWithAbilities(actor, order), applied };
  }

  @Put('cancellation-correction')
  @Operation('correctCancellation', {
    summary: 'Correct a cancellation',
    description:
      'The delay cost is computed and frozen anew. The old figure stays beside it, with the person and the reason.',
    access: A_LEAD_OF_THE_OWNER,
    responses: { 200: OrderDto },
  })
  async amendCancellation(
    @CurrentActor() actor: Actor,
    @Param() name: OrderNameDto,
    @Body() body: CorrectCancellationBody,
  ): Promise<OrderDto> {
    return presentWithAbilities(actor, await this.correctCancellation.execute(actor, { ...name }, { ...body }));
  }
}

const toEnding = (
  { decidedById, sourceVersion }: { decidedById?: string; sourceVersion?: string },
  at: Date | undefined,
): SaidEnding => ({
  at: at ?? null,
  decidedById: decidedById ?? null,
  sourceVersion: sourceVersion === undefined ? null : BigInt(sourceVersion),
});
