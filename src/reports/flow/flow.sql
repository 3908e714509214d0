-- Purpose  What came in and what went out (M7): requests that were asked, answered, and ended without an answer.
-- Grain    One row per request asked in the period, and one per request whose last answer or other end lies in it.
-- Basis    Counts; weeks begin on Monday in the zone of the reader.
-- Params   $1 from, $2 to (instants, half-open); asked and the others as in metrics/cells.ts.
-- Index    request_submitted for what came; what went is read among all that ended.
SELECT r.id              AS request_id,
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
