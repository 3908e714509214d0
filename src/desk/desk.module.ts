import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DelayCostModule } from '../delay-cost/index.js';
import { OrdersModule } from '../orders/index.js';
import { RequestsModule } from '../requests/index.js';
import { SlaModule } from '../sla/index.js';
import { DeskController } from './http/desk.controller.js';
import { WaitingController } from './http/waiting.controller.js';
import { WorkloadController } from './http/workload.controller.js';
import { OrdersOfRequest } from './orders-of-request.js';
import { PreviewOffer } from './preview-offer.js';
import { PreviewRequest } from './preview-request.js';
import { RequestPage } from './request-page.js';
import { ListWaiting } from './waiting/list-waiting.js';
import { ReadWorkload } from './workload/read-workload.js';

@Module({
  imports: [CatalogueModule, DelayCostModule, OrdersModule, RequestsModule, SlaModule],
  controllers: [DeskController, WaitingController, WorkloadController],
  providers: [OrdersOfRequest, PreviewOffer, PreviewRequest, RequestPage, ListWaiting, ReadWorkload],
})
export class DeskModule {}
