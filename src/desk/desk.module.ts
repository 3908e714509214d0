import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { DelayCostModule } from '../delay-cost/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { FeedbackModule } from '../feedback/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { OrdersModule } from '../orders/index.js';
import { QueueModule } from '../queue/index.js';
import { RequestsModule } from '../requests/index.js';
import { SlaModule } from '../sla/index.js';
import { AtStakeController } from './http/at-stake.controller.js';
import { DeskController } from './http/desk.controller.js';
import { WaitingController } from './http/waiting.controller.js';
import { WorkloadController } from './http/workload.controller.js';
import { ForeseeWait } from './foresee-wait.js';
import { ListOrdersAtStake } from './list-orders-at-stake.js';
import { HistoryOfRequest } from './history-of-request.js';
import { OffersOnPage } from './offers-on-page.js';
import { OrdersOfRequest } from './orders-of-request.js';
import { FormActs } from './pages/form-acts.js';
import { ReadRequestPage } from './pages/read-request-page.js';
import { RequestPageController } from './pages/request-page.controller.js';
import { RequestPages } from './pages/request-pages.js';
import { SignInPages } from './pages/sign-in.controller.js';
import { PreviewOffer } from './preview-offer.js';
import { PreviewOrder } from './preview-order.js';
import { PreviewRequest } from './preview-request.js';
import { ComposeRequestPage } from './compose-request-page.js';
import { SuggestAnswers } from './suggest-answers.js';
import { ListWaiting } from './waiting/list-waiting.js';
import { ReadWorkload } from './workload/read-workload.js';

const pages = [SignInPages, RequestPageController];

@Module({
  imports: [
    ...[ArticlesModule, CatalogueModule, DelayCostModule, DepartmentsModule, FeedbackModule, IncidentsModule],
    ...[OrdersModule, QueueModule, RequestsModule, SlaModule],
  ],
  controllers: [DeskController, AtStakeController, WaitingController, WorkloadController, ...pages],
  providers: [
    ...[
      HistoryOfRequest,
      OffersOnPage,
      OrdersOfRequest,
      PreviewOffer,
      PreviewOrder,
      PreviewRequest,
      ForeseeWait,
      ComposeRequestPage,
      SuggestAnswers,
      ListOrdersAtStake,
      ListWaiting,
      ReadWorkload,
    ],
    ...[FormActs, ReadRequestPage, RequestPages],
  ],
})
export class DeskModule {}
