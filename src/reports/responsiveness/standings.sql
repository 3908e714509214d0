-- Purpose  The number of requests of a pair of departments with the same standing, for the counts of the responsiveness
--          report.
-- Grain    One row for each pair and standing, over the requests submitted in the period or whose answer fell due in it.
-- Leaves   out what counted_request leaves out.
-- Params   $1 from, $2 to (instants, half-open); $3 departments of the reader; $4 reader is an executive;
--          $5 requester department or null; $6 provider department or null; $7 orders that the requests concern, or null; $8 now.
-- Index    None: an answer may fall due long after its request was submitted.
SELECT r.requester_department_id,
       r.provider_department_id,
       r.submitted_at >= $1 AND r.submitted_at < $2                    AS submitted_in_period,
       coalesce(answer.due_at >= $1 AND answer.due_at < $2, false)     AS due_in_period,
       r.state IN ('RESOLVED', 'CLOSED')                               AS answered,
       r.expedited_at IS NOT NULL                                      AS expedited,
       answer.state                                                    AS clock,
       answer.result,
       coalesce(answer.breach_at < $8, false)                          AS past_breach,
       count(*)::integer                                               AS requests
  FROM counted_request r
  JOIN request_clock answer ON answer.request_id = r.id AND answer.kind = 'RES' AND answer.subject = ''
 WHERE ((r.submitted_at >= $1 AND r.submitted_at < $2) OR (answer.due_at >= $1 AND answer.due_at < $2))
   AND ($4 OR r.requester_department_id = ANY ($3::uuid[]) OR r.provider_department_id = ANY ($3::uuid[]))
   AND ($5::uuid IS NULL OR r.requester_department_id = $5)
   AND ($6::uuid IS NULL OR r.provider_department_id = $6)
   AND ($7::uuid[] IS NULL OR r.id IN (SELECT request_id FROM order_link WHERE order_id = ANY ($7) AND ended_at IS NULL))
 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
 ORDER BY 1, 2
