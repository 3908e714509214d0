import { ServiceChanged } from '../../catalogue/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { type ConsumesFeed, FeedConsumer, isEvent, type StoredEvent } from '../../platform/events/index.js';
import { Timers } from '../../platform/timers/index.js';
import { QUEUE_TIMER } from '../look-timer.js';
import { PLACING_EVENTS } from '../placing-events.js';

/**
 * $1: requests with an event; $2: orders; $3: services. A link that has ended counts too, because it may have held its
 * order up until now.
 */
const TOUCHED = `
  SELECT q.request_id AS "subjectId"
    FROM queue_entry q
   WHERE q.request_id IN (
         SELECT link.request_id FROM order_link link WHERE link.order_id = ANY ($2)
          UNION
         SELECT other.request_id
           FROM order_link own JOIN order_link other ON other.order_id = own.order_id
          WHERE own.request_id = ANY ($1) AND other.request_id <> own.request_id
          UNION
         SELECT r.id FROM request r JOIN queue_entry asked ON asked.request_id = r.id WHERE r.service_id = ANY ($3))
   ORDER BY q.request_id`;

const CONCERNING_TYPES = new Set([...PLACING_EVENTS, ServiceChanged].map(({ type }) => type));

/**
 * An event of an order changes the places of all requests that hold it up. An event of one of these requests changes
 * the places of the others. After the commit, because an act writes only the entry of its own request. The others get a
 * timer that is due at once.
 */
@FeedConsumer('queue')
export class LookAtSiblings implements ConsumesFeed {
  constructor(
    private readonly database: Database,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  concerns(type: string): boolean {
    return type.startsWith('order.') || CONCERNING_TYPES.has(type);
  }

  async consume(batch: StoredEvent[]): Promise<void> {
    const placing = batch.filter((event) => PLACING_EVENTS.some((type) => isEvent(event, type)));
    const orders = batch.filter(({ streamKind }) => streamKind === 'order');
    const services = batch.filter((event) => isEvent(event, ServiceChanged));
    if (placing.length + orders.length + services.length === 0) return;
    const touched = await this.database.query<{ subjectId: string }>(
      TOUCHED,
      [placing, orders, services].map((events) => events.map(({ streamId }) => streamId)),
    );
    const dueAt = this.clock.now();
    await this.timers.scheduleAll(touched.map(({ subjectId }) => ({ kind: QUEUE_TIMER, subjectId, dueAt })));
  }
}
