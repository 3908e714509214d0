import { type RawEvent, Retelling, seconds, type Told } from './retell.js';
import { ENDS, REPLY_TARGET, TARGETS, type Town } from './town.js';

const RAW = `
  SELECT stream_id, type, side, actor_id AS actor, payload,
         CAST(extract(epoch FROM occurred_at) AS integer) AS at, CAST(extract(epoch FROM recorded_at) AS integer) AS recorded
    FROM event WHERE stream_kind = 'request' ORDER BY stream_id, sequence`;

/** The requests of a town as the test tells them from their events. */
export async function toldBy(town: Town): Promise<Told[]> {
  const retelling = new Retelling(town.hours, TARGETS, REPLY_TARGET, seconds(ENDS));
  const streams = new Map<string, RawEvent[]>();
  for (const event of await town.app.database.query<RawEvent>(RAW)) {
    const stream = streams.get(event.stream_id);
    if (stream === undefined) streams.set(event.stream_id, [event]);
    else stream.push(event);
  }
  return [...streams.values()].map((events) => retelling.of(events));
}

/** Those that reports count. */
export const counted = ({ counts, state, firstResponse }: Told): boolean =>
  counts && !(state === 'CANCELLED' && firstResponse === null);
