import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { RequestsModule } from '../requests/index.js';
import { ChangeEndpoint } from './acts/change-endpoint.js';
import { PingEndpoint } from './acts/ping-endpoint.js';
import { Redeliver } from './acts/redeliver.js';
import { RegisterEndpoint } from './acts/register-endpoint.js';
import { RemoveEndpoint } from './acts/remove-endpoint.js';
import { RotateSecret } from './acts/rotate-secret.js';
import { AttemptDelivery } from './delivery/attempt-delivery.js';
import { ClaimDeliveries } from './delivery/claim-deliveries.js';
import { DeliverWebhooks } from './delivery/deliver-webhooks.js';
import { ForgetDeliveries } from './delivery/forget-deliveries.js';
import { SettleAttempt } from './delivery/settle-attempt.js';
import { DeliveryQueue } from './delivery-queue.js';
import { DisableEndpoint } from './disable-endpoint.js';
import { EndpointSecrets } from './endpoint-secrets.js';
import { EndpointStore } from './endpoint-store.js';
import { DeliveriesController } from './http/deliveries.controller.js';
import { EndpointsController } from './http/endpoints.controller.js';
import { ListDeliveries } from './queries/list-deliveries.js';
import { ListEndpoints } from './queries/list-endpoints.js';
import { ReadDelivery } from './queries/read-delivery.js';
import { QueueToldEvents } from './queue-told-events.js';
import { WantedTypes } from './wanted-types.js';

const acts = [ChangeEndpoint, DisableEndpoint, PingEndpoint, Redeliver, RegisterEndpoint, RemoveEndpoint, RotateSecret];
const delivery = [AttemptDelivery, ClaimDeliveries, DeliverWebhooks, ForgetDeliveries, SettleAttempt];
const queries = [ListDeliveries, ListEndpoints, ReadDelivery];

@Module({
  imports: [DepartmentsModule, RequestsModule],
  controllers: [EndpointsController, DeliveriesController],
  providers: [
    ...acts,
    ...delivery,
    ...queries,
    DeliveryQueue,
    EndpointSecrets,
    EndpointStore,
    QueueToldEvents,
    WantedTypes,
  ],
})
export class WebhooksModule {}
