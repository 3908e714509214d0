-- Purpose  The requests behind the responsiveness report, latest first, page by page.
-- Grain    One row for each request that was submitted in the period, or whose answer fell due in it.
-- Leaves   out what counted_request leaves out, and restricted requests, which only the leads of their two sides see.
-- Params   $1 from, $2 to (instants, half-open); $3 departments of the reader; $4 reader is an executive;
--          $5 requester department or null; $6 provider department or null; $7 orders that the requests concern,
--          or null; $8 departments that the reader leads; $9, $10 submission and id of the row before; $11 rows of a page.
-- Index    request_submitted; for one requester request_of_requester, for one provider request_of_provider.
SELECT r.id,
       r.number,
       r.state,
       r.submitted_at,
       r.asked_at,
       CASE WHEN r.first_responded_at IS NOT NULL THEN response.stopped_at END AS first_responded_at,
       CASE WHEN r.state IN ('RESOLVED', 'CLOSED') THEN answer.stopped_at END AS answered_at,
       answer.due_at,
       answer.result
  FROM counted_request r
  JOIN request_clock answer ON answer.request_id = r.id AND answer.kind = 'RES' AND answer.subject = ''
  LEFT JOIN request_clock response ON response.request_id = r.id AND response.kind = 'FR' AND response.subject = ''
 WHERE ((r.submitted_at >= $1 AND r.submitted_at < $2) OR (answer.due_at >= $1 AND answer.due_at < $2))
   AND ($4 OR r.requester_department_id = ANY ($3::uuid[]) OR r.provider_department_id = ANY ($3::uuid[]))
   AND ($5::uuid IS NULL OR r.requester_department_id = $5)
   AND ($6::uuid IS NULL OR r.provider_department_id = $6)
   AND ($7::uuid[] IS NULL OR r.id IN (SELECT request_id FROM order_link WHERE order_id = ANY ($7) AND ended_at IS NULL))
   AND (NOT r.restricted OR r.requester_department_id = ANY ($8::uuid[]) OR r.provider_department_id = ANY ($8::uuid[]))
   AND (r.submitted_at, r.id) < ($9::timestamptz, $10::uuid)
 ORDER BY r.submitted_at DESC NULLS LAST, r.id DESC
 LIMIT $11
