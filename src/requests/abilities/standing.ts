import { hasFiles } from '../../attachments/index.js';

/**
 * Whether a request has rows in the tables beside its own. A condition reads such a table only if the request has rows
 * there. Most requests have none, so they are judged without a statement.
 */
export interface RequestStanding {
  /** A date negotiation exists, open or settled. */
  negotiated: boolean;
  /** Leads were called in and have not answered. */
  escalated: boolean;
  /** An expedite was asked for or granted. */
  expedited: boolean;
  /** A question has a reply. */
  replied: boolean;
  hasFiles: boolean;
  /** The provider asked to extend the open hold, and the requester has not answered yet. */
  extensionAsked: boolean;
}

/** An SQL expression, `jsonb`: the `RequestStanding` of a request. `request` is the column with the id of the request. */
export const requestStandingOf = (request: string): string => `jsonb_build_object(
  'negotiated', EXISTS (SELECT FROM date_negotiation WHERE request_id = ${request}),
  'escalated', EXISTS (SELECT FROM escalation WHERE request_id = ${request} AND settled_at IS NULL),
  'expedited', EXISTS (SELECT FROM expedite WHERE request_id = ${request} AND state IN ('ASKED', 'APPROVED')),
  'replied', EXISTS (SELECT FROM question WHERE request_id = ${request} AND outcome = 'REPLIED'),
  'hasFiles', ${hasFiles('request', request)},
  'extensionAsked', EXISTS (SELECT FROM hold JOIN hold_extension e ON e.hold_id = hold.id
                             WHERE request_id = ${request} AND ended_at IS NULL AND e.settled_at IS NULL))`;
