export { LateChanceProjection } from './late-chance-projection.js';
export { type LikelyLate, RequestLikelyLate } from './lateness.events.js';
export { LatenessModule } from './lateness.module.js';
