-- Purpose  How many requests were settled by the first answer (M12).
-- Grain    One row for each request whose last answer was given in the period.
-- Basis    A request is judged once it was reopened or closed. Settled by the first answer: no question, no transfer, one
--          answer, and no reopening.
-- Params   $1 from, $2 to (instants, half-open); asked and the other parameters as in metrics/facts.ts.
-- Index    request_resolved; question and transfer by request.
SELECT r.id                                          AS request_id,
       r.request                                     AS request,
       r.resolved_at                                 AS at,
       true                                          AS answered,
       r.reopen_count > 0 OR r.closed_at IS NOT NULL AS observable,
       r.reopen_count = 0
         AND NOT EXISTS (SELECT FROM question WHERE request_id = r.id)
         AND NOT EXISTS (SELECT FROM transfer WHERE request_id = r.id AND outcome = 'ACCEPTED') AS at_once
  FROM asked r
 WHERE r.resolved_at >= $1 AND r.resolved_at < $2
