import { AsyncLocalStorage } from 'node:async_hooks';
import { v7 } from 'uuid';

const source = new AsyncLocalStorage<() => string>();

/** A new UUIDv7. Later ids sort later, so indexes grow at their end. */
export const newId = (): string => source.getStore()?.() ?? v7();

/** Does the work with ids from `next`. The demo world shows ids that are the same each time. */
export const withIdsFrom = <Done>(next: () => string, work: () => Done): Done => source.run(next, work);
