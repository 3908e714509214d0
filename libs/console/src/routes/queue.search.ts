/** The part of the address behind the question mark. */
export type QueueSearch = Record<string, never>;

export const queueSearch = (): QueueSearch => ({});
