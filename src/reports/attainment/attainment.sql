-- Purpose  Attainment (M3): the first responses and answers that came within the agreed time, among all that fell due.
-- Grain    One row for each clock that fell due in the period. One row for each open request whose clock is paused, because
--          a paused clock has no due instant.
-- Basis    Working time of the provider. A promise that is late and still open is missed. If a date passed while the
--          requester held the request, and the requester has held it for at least as long as the overrun, it is judged once
--          the provider holds the request again.
-- Params   $1 from, $2 to (instants, half-open); $5 now; asked and the other parameters as in metrics/facts.ts.
-- Index    request_clock by kind and due instant.
SELECT r.id                                    AS request_id,
       r.request                               AS request,
       coalesce(clock.due_at, r.submitted_at)  AS at,
       clock.kind = 'FR'  AND verdict.judged   AS response_due,
       clock.kind = 'FR'  AND verdict.met      AS response_met,
       clock.kind = 'RES' AND verdict.judged   AS answer_due,
       clock.kind = 'RES' AND verdict.met      AS answer_met,
       clock.kind = 'RES' AND NOT verdict.paused AND clock.result = 'MISSED_REQUESTER' AND NOT verdict.judged AS missed_by_requester,
       verdict.paused                          AS paused,
       CASE WHEN verdict.paused THEN CAST(extract(epoch FROM $5 - r.submitted_at) AS integer) END AS paused_for
  FROM asked r
  JOIN request_clock clock ON clock.request_id = r.id AND clock.kind IN ('FR', 'RES') AND clock.subject = ''
 CROSS JOIN LATERAL (
       SELECT CASE WHEN clock.due_at IS NULL THEN false
                   WHEN clock.state = 'STOPPED' THEN coalesce(clock.result IN ('MET', 'MISSED'), false)
                   ELSE (clock.state = 'RUNNING' OR clock.result IS DISTINCT FROM 'MISSED_REQUESTER')
                        AND (coalesce(clock.result = 'MISSED', false) OR coalesce(clock.breach_at < $5, false)) END AS judged,
              clock.due_at IS NOT NULL AND clock.state = 'STOPPED' AND coalesce(clock.result = 'MET', false) AS met,
              clock.due_at IS NULL AS paused) verdict
 WHERE (clock.due_at >= $1 AND clock.due_at < $2)
    OR (clock.kind = 'RES' AND clock.state = 'PAUSED' AND clock.due_at IS NULL AND r.submitted_at < $2)
