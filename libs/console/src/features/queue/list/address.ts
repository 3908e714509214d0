import type { OrderOfWork } from '../api/read-queue';

/** The part of the address that the queue reads: filter, order of work, and the request that stands open beside the list. */
export interface QueueAddress {
  /** The text of the filter box. */
  find?: string;
  sort?: OrderOfWork;
  open?: string;
}

export const ORDERS_OF_WORK = ['cd3', 'due', 'age', 'late'] as const satisfies readonly OrderOfWork[];

export const nextOrder = (sort: OrderOfWork): OrderOfWork =>
  ORDERS_OF_WORK[(ORDERS_OF_WORK.indexOf(sort) + 1) % ORDERS_OF_WORK.length]!;

/** Reads what somebody may have typed into the address line. */
export function queueAddress(search: Record<string, unknown>): QueueAddress {
  const text = (name: string): string | undefined => {
    const value = search[name];
    return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
  };
  const sort = ORDERS_OF_WORK.find((order) => order === search.sort);
  return { find: text('find'), sort: sort === 'cd3' ? undefined : sort, open: text('open') };
}
