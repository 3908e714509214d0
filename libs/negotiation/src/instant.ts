/** Whole seconds since the epoch, UTC. */
export type Instant = number;
