import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { RequestsModule } from '../requests/index.js';
import { CancelOrder } from './acts/cancel-order.js';
import { ChangePromise } from './acts/change-promise.js';
import { CorrectCancellation } from './acts/correct-cancellation.js';
import { CorrectRelease } from './acts/correct-release.js';
import { LinkOrder } from './acts/link-order.js';
import { RenewDefaults } from './acts/renew-defaults.js';
import { ReleaseOrder } from './acts/release-order.js';
import { RestoreOrders } from './batch/restore-orders.js';
import { UnlinkOrder } from './acts/unlink-order.js';
import { UpsertOrder } from './acts/upsert-order.js';
import { VerifyOrder } from './acts/verify-order.js';
import { WriteOrders } from './batch/write-orders.js';
import { AddContractTemplate } from './customers/acts/add-contract-template.js';
import { AddCustomer } from './customers/acts/add-customer.js';
import { ChangeContractTemplate } from './customers/acts/change-contract-template.js';
import { ChangeCustomer } from './customers/acts/change-customer.js';
import { ContractTemplates } from './customers/contract-templates.js';
import { Customers } from './customers/customers.js';
import { ExamineDefaults } from './customers/examine-defaults.js';
import { ContractTemplatesController } from './customers/http/contract-templates.controller.js';
import { CustomersController } from './customers/http/customers.controller.js';
import { OrderDefaults } from './customers/order-defaults.js';
import { ListContractTemplates } from './customers/queries/list-contract-templates.js';
import { ListCustomers } from './customers/queries/list-customers.js';
import { OrderEndingsController } from './http/order-endings.controller.js';
import { OrderPhasesController } from './http/order-phases.controller.js';
import { OrderPromisesController } from './http/order-promises.controller.js';
import { AnswerDispute } from './disputes/acts/answer-dispute.js';
import { RaiseDispute } from './disputes/acts/raise-dispute.js';
import { Disputes } from './disputes/disputes.js';
import { DisputesController } from './disputes/http/disputes.controller.js';
import { OrdersController } from './http/orders.controller.js';
import { RequestOrdersController } from './http/request-orders.controller.js';
import { CarriedLinks } from './carried-links.js';
import { CarryOrderLinks } from './listeners/carry-order-links.js';
import { InheritOrderLinks } from './listeners/inherit-order-links.js';
import { LinkOrderNamedAtSubmit } from './listeners/link-order-named-at-submit.js';
import { OrderBatches } from './batch/order-batches.js';
import { TellConcerned } from './batch/tell-concerned.js';
import { NearOrders } from './alike/near-orders.js';
import { OrderEndings } from './order-endings.js';
import { OrderLookup } from './order-lookup.js';
import { OrderStore } from './order-store.js';
import { OrderPromises } from './promises/order-promises.js';
import { ExportOrders } from './queries/export-orders.js';
import { ListOrders } from './queries/list-orders.js';
import { FindOrdersOfFilter } from './queries/orders-of-filter.js';
import { RequestsByOrder } from './queries/requests-by-order.js';
import { VolumeByPhase } from './queries/volume-by-phase.js';

@Module({
  imports: [DepartmentsModule, RequestsModule],
  controllers: [
    ...[OrdersController, RequestOrdersController],
    ...[OrderEndingsController, OrderPhasesController, OrderPromisesController],
    ...[DisputesController, CustomersController, ContractTemplatesController],
  ],
  providers: [
    CancelOrder,
    ChangePromise,
    CorrectCancellation,
    CorrectRelease,
    LinkOrder,
    LinkOrderNamedAtSubmit,
    CarriedLinks,
    CarryOrderLinks,
    InheritOrderLinks,
    ExportOrders,
    FindOrdersOfFilter,
    ListOrders,
    NearOrders,
    OrderEndings,
    OrderLookup,
    OrderPromises,
    OrderStore,
    ReleaseOrder,
    RenewDefaults,
    RequestsByOrder,
    UnlinkOrder,
    UpsertOrder,
    VerifyOrder,
    ...[AnswerDispute, Disputes, RaiseDispute],
    VolumeByPhase,
    ...[AddContractTemplate, AddCustomer, ChangeContractTemplate, ChangeCustomer],
    ...[ContractTemplates, Customers, ExamineDefaults, ListContractTemplates, ListCustomers, OrderDefaults],
    ...[OrderBatches, RestoreOrders, TellConcerned, WriteOrders],
  ],
  exports: [FindOrdersOfFilter, NearOrders, OrderLookup, RestoreOrders, WriteOrders],
})
export class OrdersModule {}
