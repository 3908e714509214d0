import type { CustomerOrder } from './customer-order.entity.js';

/** When the order left or was cancelled. Its delay costs nothing more after that. Null while it is open. */
export const endOf = ({ releasedAt, cancelledAt }: Pick<CustomerOrder, 'releasedAt' | 'cancelledAt'>): Date | null =>
  releasedAt ?? cancelledAt;
