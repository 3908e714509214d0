import type { CustomerOrder } from './customer-order.entity.js';

/** When the order left, or was given up: from then on its delay costs nothing more. Null while it is open. */
export const endOf = ({ releasedAt, cancelledAt }: Pick<CustomerOrder, 'releasedAt' | 'cancelledAt'>): Date | null =>
  releasedAt ?? cancelledAt;
