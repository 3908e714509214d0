/** Whole seconds since the epoch, UTC. */
export type NegotiationInstant = number;
