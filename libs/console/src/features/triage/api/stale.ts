import { keys } from '../../../shared/api/keys';

/** The queries that an act on a request makes stale. */
export const staleAfter = (number: string) => [keys.request(number), keys.queues, keys.requests, keys.waiting];
