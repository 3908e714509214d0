-- Purpose  The working seconds that written requests wait for a first response (M15).
-- Grain    One row for each request that was submitted in writing in the period.
-- Basis    Working seconds of the provider's clock up to its last event. For a running clock, also the calendar seconds
--          since then. asked_on: the provider's local day on which the clock began.
-- Params   $1 from, $2 to (instants, half-open); $5 now; asked and the other parameters as in metrics/facts.ts.
-- Index    request_submitted; request_clock_pk.
SELECT r.id                                                                        AS request_id,
       r.request                                                                   AS request,
       r.submitted_at                                                              AS at,
       r.provider_department_id                                                    AS calendar,
       CAST(CAST(response.started_at AT TIME ZONE d.zone AS date) AS text)         AS asked_on,
       response.stopped_at IS NOT NULL AND r.first_responded_at IS NOT NULL        AS responded,
       response.elapsed_seconds                                                    AS seconds,
       CAST(extract(epoch FROM $5 - response.running_since) AS integer)            AS running_for
  FROM asked r
  JOIN department d ON d.id = r.provider_department_id
  JOIN request_clock response ON response.request_id = r.id AND response.kind = 'FR' AND response.subject = ''
 WHERE r.submitted_at >= $1 AND r.submitted_at < $2 AND r.channel IN ('portal', 'email', 'chat')
