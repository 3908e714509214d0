import type { Request } from '../request.entity.js';

/** Those who wait for the answer: who asked, for whom, and who asked the same in requests that were merged into it. */
export const followersOf = ({
  raisedById,
  onBehalfOfId,
  followerIds,
}: Pick<Request, 'raisedById' | 'onBehalfOfId' | 'followerIds'>): string[] => [
  ...new Set([raisedById, ...(onBehalfOfId === null ? [] : [onBehalfOfId]), ...followerIds]),
];
