import type { Request } from '../request.entity.js';

/**
 * The people who wait for the answer: the person who asked, the person they asked for, and people who asked the same in
 * requests that were merged into this one.
 */
export const followersOf = ({
  raisedById,
  onBehalfOfId,
  followerIds,
}: Pick<Request, 'raisedById' | 'onBehalfOfId' | 'followerIds'>): string[] => [
  ...new Set([raisedById, ...(onBehalfOfId === null ? [] : [onBehalfOfId]), ...followerIds]),
];
