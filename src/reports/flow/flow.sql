-- Purpose  Arrivals and departures (M7): requests that were submitted, answered, or ended without an answer.
-- Grain    One row for each request submitted in the period, and one row for each request whose last answer or other end is
--          in it.
-- Basis    Counts. Weeks begin on Monday in the reader's zone.
-- Params   $1 from, $2 to (instants, half-open); asked and the other parameters as in metrics/facts.ts.
-- Index    request_submitted, request_resolved, request_ended_unanswered.
SELECT r.id              AS request_id,
       r.request         AS request,
       moved.at,
       moved.came,
       moved.answered,
       moved.otherwise,
       CASE WHEN moved.came THEN 1 ELSE -1 END AS net
  FROM asked r
 CROSS JOIN LATERAL (VALUES (r.submitted_at, true, false, false),
                            (r.resolved_at, false, true, false),
                            (CASE WHEN r.resolved_at IS NULL THEN r.ended_at END, false, false, true))
                    AS moved (at, came, answered, otherwise)
 WHERE moved.at >= $1 AND moved.at < $2
   -- The same of the request, so that the indexes find it.
   AND ((r.submitted_at >= $1 AND r.submitted_at < $2)
        OR (r.resolved_at >= $1 AND r.resolved_at < $2)
        OR (r.resolved_at IS NULL AND r.ended_at >= $1 AND r.ended_at < $2))
