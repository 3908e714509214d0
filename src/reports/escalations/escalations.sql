-- Purpose  How often leads are called in, and how soon they answer (M23).
-- Grain    One row for each request submitted in the period, and one row for each escalation of such a request.
-- Basis    Calendar seconds from the call to the answer of a lead. An open call counts as long as it has waited.
-- Params   $1 from, $2 to (instants, half-open); $5 now; asked and the other parameters as in metrics/facts.ts.
-- Index    request_submitted; escalation by request.
SELECT r.id                                               AS request_id,
       r.request                                          AS request,
       r.submitted_at                                     AS at,
       true                                               AS asked,
       EXISTS (SELECT FROM escalation WHERE request_id = r.id) AS escalated,
       false                                              AS called,
       CAST(NULL AS integer)                              AS waited,
       false                                              AS answered
  FROM asked r
 WHERE r.submitted_at >= $1 AND r.submitted_at < $2
 UNION ALL
SELECT r.id, r.request, call.raised_at, false, false, true,
       CAST(extract(epoch FROM coalesce(call.settled_at, $5) - call.raised_at) AS integer),
       coalesce(call.outcome IN ('ANSWERED', 'UPHELD', 'REVERSED'), false)
  FROM asked r
  JOIN escalation call ON call.request_id = r.id
 WHERE r.submitted_at >= $1 AND r.submitted_at < $2
