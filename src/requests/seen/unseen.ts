import { heardBy } from '../queries/request-timeline.js';
import { READABLE_REQUEST } from '../visible-requests.js';

/** The reader and the ids of the reader's departments, as SQL expressions. */
interface Hearer {
  reader: string;
  own: string;
}

/**
 * An SQL condition: another person or a program made the event `e` of the request `r`, and the reader may read it. A
 * moment without an actor is no news: it follows from an act that has one, or notices tell of it.
 */
export const madeByOthers = ({ reader, own }: Hearer): string =>
  `e.actor_id <> ${reader} AND ${heardBy(own, 'r.requester_department_id')}`;

/**
 * An SQL expression, boolean, for lists with the parameters of `readerOf`: others made moments of the request `r` after
 * the reader's last look, or the reader never looked. It is false where the reader may not read the timeline.
 */
export const UNSEEN_REQUEST = `(coalesce(${READABLE_REQUEST}, false) AND coalesce((
  SELECT EXISTS (SELECT FROM event e
                  WHERE e.stream_id = r.id AND e.sequence > seen.up_to
                    AND ${madeByOthers({ reader: ':reader', own: 'CAST(:own AS uuid[])' })})
    FROM request_seen seen WHERE seen.person_id = :reader AND seen.request_id = r.id), true))`;
