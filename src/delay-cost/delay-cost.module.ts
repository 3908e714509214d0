import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { OrdersModule } from '../orders/index.js';
import { RequestsModule } from '../requests/index.js';
import { SlaModule } from '../sla/index.js';
import { BlockingHolders } from './blocking-holders.js';
import { DelayCosts } from './delay-costs.js';
import { ExplainDelay } from './explain-delay.js';
import { FrozenCosts } from './frozen-costs.js';
import { DelayCostController } from './http/delay-cost.controller.js';
import { PresentDelayCost } from './http/present-delay-cost.js';
import { FreezeCostWhenOrderReleased } from './listeners/freeze-cost-when-order-released.js';
import { PriceOrders } from './price-orders.js';
import { FindSeenRequests } from './seen-requests.js';

@Module({
  imports: [DepartmentsModule, OrdersModule, RequestsModule, SlaModule],
  controllers: [DelayCostController],
  providers: [
    BlockingHolders,
    DelayCosts,
    ExplainDelay,
    FindSeenRequests,
    FreezeCostWhenOrderReleased,
    FrozenCosts,
    PresentDelayCost,
    PriceOrders,
  ],
  exports: [DelayCosts, PresentDelayCost],
})
export class DelayCostModule {}
