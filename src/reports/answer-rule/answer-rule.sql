-- Purpose  Whether written requests get a first response within 24 hours (M15).
-- Grain    One row for each request that was submitted in writing in the period.
-- Basis    Calendar seconds from the submission to the first response. Due: responded to, or 24 hours have passed.
-- Params   $1 from, $2 to (instants, half-open); $5 now; asked and the other parameters as in metrics/facts.ts.
-- Index    request_submitted.
SELECT r.id                                                             AS request_id,
       r.request                                                        AS request,
       r.submitted_at                                                   AS at,
       true                                                             AS written,
       r.first_responded_at IS NOT NULL OR asking.at + interval '24 hours' < least($5, r.ended_at) AS due,
       coalesce(r.first_responded_at <= asking.at + interval '24 hours', false) AS kept
  FROM asked r
 CROSS JOIN LATERAL (SELECT coalesce(r.asked_at, r.submitted_at)) AS asking (at)
 WHERE r.submitted_at >= $1 AND r.submitted_at < $2 AND r.channel IN ('portal', 'email', 'chat')
