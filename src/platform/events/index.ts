export { cameLate } from './came-late.js';
export { EventLog, type Happening, type TypedHappening } from './event-log.js';
export { EventOrigin } from './event-origin.js';
export {
  defineEvent,
  EVENT_TYPES,
  isEvent,
  type Channel,
  type EventType,
  type Origin,
  type Side,
  type StoredEvent,
  type Stream,
} from './event-type.js';
export { FeedSignal } from './feed-signal.js';
export { FeedConsumer, type ConsumesFeed } from './feed-consumer.js';
export { Feed, type ChainVerdict } from './feed.js';
export { InTransactionListener, Listens, ListensAtTheEnd } from './in-transaction-listeners.js';
export { Sealer } from './sealer.js';
