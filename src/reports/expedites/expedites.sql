-- Purpose  How often each department has its requests expedited.
-- Grain    One row for each department that submitted a request in the period.
-- Leaves   out what counted_request leaves out, and requests of pairs without a department of the reader.
-- Params   $1 from, $2 to (instants, half-open); $3 departments of the reader; $4 reader is an executive;
--          $5 orders that the requests concern, or null.
-- Index    request_submitted.
SELECT r.requester_department_id,
       count(*)::integer               AS submitted,
       count(r.expedited_at)::integer  AS expedited
  FROM counted_request r
 WHERE r.submitted_at >= $1 AND r.submitted_at < $2
   AND ($4 OR r.requester_department_id = ANY ($3::uuid[]) OR r.provider_department_id = ANY ($3::uuid[]))
   AND ($5::uuid[] IS NULL OR r.id IN (SELECT request_id FROM order_link WHERE order_id = ANY ($5) AND ended_at IS NULL))
 GROUP BY r.requester_department_id
 ORDER BY r.requester_department_id
