import { IsOneOf, IsVerbatim, Optional } from '../../../platform/http/fields.js';
import {
  IdField,
  InstantField,
  IntegerField,
  ListField,
  OneOfField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import type { WebhookAttempt } from '../../webhook-attempt.entity.js';
import { DELIVERY_STATES, type DeliveryState, type WebhookDelivery } from '../../webhook-delivery.entity.js';

export class DeliveriesQuery extends PageQuery {
  @Optional()
  @IsOneOf(DELIVERY_STATES, { enumName: 'WebhookDeliveryState', example: 'PARKED' })
  state?: DeliveryState;

  @Optional()
  @IsVerbatim(100, { example: 'request.submitted' })
  eventType?: string;
}

export class DeliveryDto {
  @IdField()
  id: string;

  @IdField()
  endpointId: string;

  @IdField({ description: 'The id of the event, sent as `webhook-id` with every attempt.' })
  messageId: string;

  @TextField({ example: 'request.submitted' })
  eventType: string;

  @OneOfField(DELIVERY_STATES, {
    enumName: 'WebhookDeliveryState',
    example: 'DELIVERED',
    description: 'PARKED: given up, until somebody sends it again.',
  })
  state: DeliveryState;

  @IntegerField({ example: 1, description: 'The number of attempts so far.' })
  attempts: number;

  @InstantField({ nullable: true, example: null })
  nextAttemptAt: string | null;

  @InstantField({ example: '2026-03-02T09:00:00.000Z' })
  createdAt: string;

  @InstantField({ nullable: true, example: '2026-03-02T09:00:01.000Z' })
  settledAt: string | null;

  static of(delivery: WebhookDelivery): DeliveryDto {
    const { id, endpointId, messageId, eventType, state, attempts } = delivery;
    return {
      ...{ id, endpointId, messageId, eventType, state, attempts },
      nextAttemptAt: delivery.nextAttemptAt?.toISOString() ?? null,
      createdAt: delivery.createdAt.toISOString(),
      settledAt: delivery.settledAt?.toISOString() ?? null,
    };
  }
}

export const DeliveryPage = PageOf(DeliveryDto);

export class AttemptDto {
  @IntegerField({ example: 1 })
  number: number;

  @InstantField({ example: '2026-03-02T09:00:01.000Z' })
  startedAt: string;

  @IntegerField({
    nullable: true,
    example: 84,
    description: 'Milliseconds. Null while it is under way, and when its worker died.',
  })
  durationMs: number | null;

  @IntegerField({ nullable: true, example: 200, description: 'HTTP status, if there was an answer.' })
  status: number | null;

  @TextField({
    nullable: true,
    example: null,
    description: 'The kind of failure, like NOT_2XX, TIMED_OUT, NAME_NOT_FOUND or NOT_PUBLIC.',
  })
  error: string | null;

  @TextField({ nullable: true, example: 'ok', description: 'The beginning of the answer.' })
  answer: string | null;

  static of({ number, startedAt, durationMs, status, error, answer }: WebhookAttempt): AttemptDto {
    return { number, startedAt: startedAt.toISOString(), durationMs, status, error, answer };
  }
}

export class DeliveryLogDto extends DeliveryDto {
  @TextField({ example: '{"type":"request.submitted"}', description: 'The body as it is sent and signed.' })
  body: string;

  @ListField(AttemptDto)
  log: AttemptDto[];

  static withLog(delivery: WebhookDelivery, attempts: WebhookAttempt[]): DeliveryLogDto {
    return {
      ...DeliveryDto.of(delivery),
      body: delivery.body,
      log: attempts.map((attempt) => AttemptDto.of(attempt)),
    };
  }
}
