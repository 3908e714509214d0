import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DelayCostModule } from '../delay-cost/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { IdentityModule } from '../identity/index.js';
import { OrdersModule } from '../orders/index.js';
import { RequestsModule } from '../requests/index.js';
import { ClaimNext } from './acts/claim-next.js';
import { RefreshQueue } from './acts/refresh-queue.js';
import { PlaceOfRequestController } from './http/place-of-request.controller.js';
import { PresentQueue } from './http/present-queue.js';
import { QueueController } from './http/queue.controller.js';
import { BeginOneExpediteAtATime } from './listeners/begin-one-expedite-at-a-time.js';
import { KeepOwnEntry } from './listeners/keep-own-entry.js';
import { LookAgainWhenHoursChange } from './listeners/look-again-when-hours-change.js';
import { LookAtSiblings } from './listeners/look-at-siblings.js';
import { OneExpedite } from './one-expedite.js';
import { ExplainPlace } from './queries/explain-place.js';
import { QueueLengths } from './queries/queue-lengths.js';
import { ReadPlaceOfRequest } from './queries/place-of-request.js';
import { ReadQueue } from './queries/read-queue.js';
import { QueueEntries } from './queue-entries.js';
import { QueueRebuild } from './queue-rebuild.js';
import { Efforts } from './reckoning/efforts.js';
import { ReckonEntries } from './reckoning/reckon-entries.js';
import { ReckonOrders } from './reckoning/reckon-orders.js';
import { LookAgain } from './timers/look-again.js';
import { QueueViewsController } from './views/queue-views.controller.js';
import { QueueViews } from './views/queue-views.js';

@Module({
  imports: [CatalogueModule, DelayCostModule, DepartmentsModule, IdentityModule, OrdersModule, RequestsModule],
  controllers: [QueueController, PlaceOfRequestController, QueueViewsController],
  providers: [
    ...[BeginOneExpediteAtATime, KeepOwnEntry, LookAtSiblings, LookAgainWhenHoursChange, LookAgain],
    ...[ClaimNext, OneExpedite, RefreshQueue, QueueEntries, QueueRebuild],
    ...[Efforts, ReckonEntries, ReckonOrders],
    ...[ReadQueue, ReadPlaceOfRequest, ExplainPlace, PresentQueue, QueueLengths, QueueViews],
  ],
  exports: [QueueRebuild, QueueLengths],
})
export class QueueModule {}
