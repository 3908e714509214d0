export { type FormerOrder, RestoreOrders, type Restored } from './batch/restore-orders.js';
export { WriteOrders, type WrittenOrder } from './batch/write-orders.js';
export type { OrderDetails, OrderWord } from './judge-upsert.js';
export type { KeptOrder, OrderDifference } from './batch/kept-order.js';
export { readOrder } from './http/read-order.js';
export {
  OrderLookup,
  readerOfOrders,
  VISIBLE_ORDER,
  VISIBLE_ORDER_OF_PAGE,
  type OrderLinkView,
  type OrderName,
  type OrderPromiseView,
  type OrderView,
} from './order-lookup.js';
export { mayLinkTo } from './links.policy.js';
export { NearOrders } from './alike/near-orders.js';
export { endOf } from './order-end.js';
export { OrderNameBody, OrderNameDto } from './http/order-name.params.js';
export { presentOrder } from './http/present-order.js';
export {
  OrderCancellationCorrected,
  OrderCancelled,
  OrderChanged,
  OrderLinked,
  OrderPromiseChanged,
  OrderReleaseCorrected,
  OrderReleased,
  OrderUnlinked,
  OrderVerified,
} from './orders.events.js';
export { OrderDisputeSettled } from './disputes/disputes.events.js';
export { OrdersModule } from './orders.module.js';
export { FindOrdersOfFilter, KEYS_OF_ORDER, type OrdersOfFilter } from './queries/orders-of-filter.js';
export { readProfile, type StoredProfile } from './stored-profile.js';
