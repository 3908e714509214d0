export {
  OrderLookup,
  readerOf,
  VISIBLE_ORDER,
  type OrderLinkView,
  type OrderName,
  type OrderView,
} from './order-lookup.js';
export { OrderNameParams } from './http/order-name.params.js';
export { presentOrder } from './http/present-order.js';
export {
  OrderChanged,
  OrderLinked,
  OrderReleaseCorrected,
  OrderReleased,
  OrderUnlinked,
  OrderVerified,
} from './orders.events.js';
export { OrdersModule } from './orders.module.js';
export { readProfile, type StoredProfile } from './stored-profile.js';
