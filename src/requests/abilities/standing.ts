import { hasFiles } from '../../attachments/index.js';

/**
 * Whether anything of a request stands in the tables beside its row. Conditions about such things read them only where
 * there are some: of most requests there are none, and they are judged without a statement.
 */
export interface Standing {
  /** A date was negotiated, be it settled or not. */
  negotiated: boolean;
  /** Leads were called in and have not answered. */
  escalated: boolean;
  /** Going before all others was asked for or granted. */
  expedited: boolean;
  /** A question was replied to. */
  replied: boolean;
  hasFiles: boolean;
  /** The hold that is open is asked to last longer, and the requester has not said anything to it. */
  extensionAsked: boolean;
}

/** The same in SQL, as `jsonb`; `request` is the column with the id of the request. */
export const standingOf = (request: string): string => `jsonb_build_object(
  'negotiated', EXISTS (SELECT FROM date_negotiation WHERE request_id = ${request}),
  'escalated', EXISTS (SELECT FROM escalation WHERE request_id = ${request} AND settled_at IS NULL),
  'expedited', EXISTS (SELECT FROM expedite WHERE request_id = ${request} AND state IN ('ASKED', 'APPROVED')),
  'replied', EXISTS (SELECT FROM question WHERE request_id = ${request} AND outcome = 'REPLIED'),
  'hasFiles', ${hasFiles('request', request)},
  'extensionAsked', EXISTS (SELECT FROM hold JOIN hold_extension e ON e.hold_id = hold.id
                             WHERE request_id = ${request} AND ended_at IS NULL AND e.settled_at IS NULL))`;
