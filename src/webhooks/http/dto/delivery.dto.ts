import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { Optional } from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import type { WebhookAttempt } from '../../webhook-attempt.entity.js';
import { DELIVERY_STATES, type DeliveryState, type WebhookDelivery } from '../../webhook-delivery.entity.js';

const STATE = { enum: DELIVERY_STATES, enumName: 'WebhookDeliveryState', example: 'DELIVERED' };

export class DeliveriesQuery extends PageQuery {
  @ApiPropertyOptional({ ...STATE, example: 'PARKED' })
  @Optional()
  @IsIn(DELIVERY_STATES)
  state?: DeliveryState;

  @ApiPropertyOptional({ example: 'request.submitted' })
  @Optional()
  @IsString()
  @MaxLength(100)
  eventType?: string;
}

export class DeliveryResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  endpointId: string;

  @ApiProperty({ format: 'uuid', description: 'The id of the event, sent as `webhook-id` with every attempt.' })
  messageId: string;

  @ApiProperty({ example: 'request.submitted' })
  eventType: string;

  @ApiProperty({ ...STATE, description: 'PARKED: given up, until somebody sends it again.' })
  state: DeliveryState;

  @ApiProperty({ type: 'integer', example: 1, description: 'The number of attempts so far.' })
  attempts: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: null })
  nextAttemptAt: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-03-02T09:00:00.000Z' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-03-02T09:00:01.000Z' })
  settledAt: string | null;

  static of(delivery: WebhookDelivery): DeliveryResponse {
    const { id, endpointId, messageId, eventType, state, attempts } = delivery;
    return {
      ...{ id, endpointId, messageId, eventType, state, attempts },
      nextAttemptAt: delivery.nextAttemptAt?.toISOString() ?? null,
      createdAt: delivery.createdAt.toISOString(),
      settledAt: delivery.settledAt?.toISOString() ?? null,
    };
  }
}

export const DeliveryPage = PageOf(DeliveryResponse);

export class AttemptResponse {
  @ApiProperty({ type: 'integer', example: 1 })
  number: number;

  @ApiProperty({ format: 'date-time', example: '2026-03-02T09:00:01.000Z' })
  startedAt: string;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 84,
    description: 'Milliseconds. Null while it is under way, and when its worker died.',
  })
  durationMs: number | null;

  @ApiProperty({ type: 'integer', nullable: true, example: 200, description: 'HTTP status, if there was an answer.' })
  status: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'The kind of failure, like NOT_2XX, TIMED_OUT, NAME_NOT_FOUND or NOT_PUBLIC.',
  })
  error: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'ok', description: 'The beginning of the answer.' })
  answer: string | null;

  static of({ number, startedAt, durationMs, status, error, answer }: WebhookAttempt): AttemptResponse {
    return { number, startedAt: startedAt.toISOString(), durationMs, status, error, answer };
  }
}

export class DeliveryLogResponse extends DeliveryResponse {
  @ApiProperty({ example: '{"type":"request.submitted"}', description: 'The body as it is sent and signed.' })
  body: string;

  @ApiProperty({ type: [AttemptResponse] })
  log: AttemptResponse[];

  static withLog(delivery: WebhookDelivery, attempts: WebhookAttempt[]): DeliveryLogResponse {
    return {
      ...DeliveryResponse.of(delivery),
      body: delivery.body,
      log: attempts.map((attempt) => AttemptResponse.of(attempt)),
    };
  }
}
