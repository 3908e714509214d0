import { Module } from '@nestjs/common';
import { RequestsModule } from '../requests/index.js';
import { CorrectRelease } from './acts/correct-release.js';
import { LinkOrder } from './acts/link-order.js';
import { ReleaseOrder } from './acts/release-order.js';
import { UnlinkOrder } from './acts/unlink-order.js';
import { UpsertOrder } from './acts/upsert-order.js';
import { VerifyOrder } from './acts/verify-order.js';
import { OrdersController } from './http/orders.controller.js';
import { RequestOrdersController } from './http/request-orders.controller.js';
import { InheritOrderLinks } from './listeners/inherit-order-links.js';
import { LinkOrderNamedAtSubmit } from './listeners/link-order-named-at-submit.js';
import { OrderLookup } from './order-lookup.js';
import { OrderStore } from './order-store.js';
import { ListOrders } from './queries/list-orders.js';

@Module({
  imports: [RequestsModule],
  controllers: [OrdersController, RequestOrdersController],
  providers: [
    CorrectRelease,
    LinkOrder,
    LinkOrderNamedAtSubmit,
    InheritOrderLinks,
    ListOrders,
    OrderLookup,
    OrderStore,
    ReleaseOrder,
    UnlinkOrder,
    UpsertOrder,
    VerifyOrder,
  ],
  exports: [OrderLookup],
})
export class OrdersModule {}
