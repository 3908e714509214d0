-- Purpose  The three figures of Little's law (M7): work in progress, arrivals, and the durations of the requests that
--          ended.
-- Grain    One row for each request that was open at any time of the period.
-- Basis    Calendar seconds from the submission to the last answer, or to the end without an answer. `open` counts the
--          seconds within the period. `lasted` is null for a request that did not end in the period.
-- Params   $1 from, $2 to (instants, half-open); $5 now, which is the end of a period that is not over; asked and the other
--          parameters as in metrics/facts.ts.
-- Index    request_submitted.
SELECT r.id            AS request_id,
       r.request       AS request,
       r.submitted_at  AS at,
       CAST(extract(epoch FROM least(last.ended, $2, $5) - greatest(r.submitted_at, $1)) AS bigint)    AS open,
       CASE WHEN r.submitted_at >= $1 THEN 1 ELSE 0 END                                                AS came,
       CASE WHEN last.ended < $2 THEN 1 ELSE 0 END                                                     AS went,
       coalesce(last.ended < $2, false)                                                                AS ended,
       CASE WHEN last.ended < $2 THEN CAST(extract(epoch FROM last.ended - r.submitted_at) AS bigint) END AS lasted
  FROM asked r
 CROSS JOIN LATERAL (SELECT coalesce(r.resolved_at, r.ended_at)) AS last (ended)
 WHERE r.submitted_at < least($2, $5) AND (last.ended IS NULL OR last.ended >= $1)
