-- Purpose  The durations of first responses (M1) and answers (M2).
-- Grain    One row for each request submitted in the period.
-- Basis    Working seconds of the provider's clocks up to their last event. For a running clock, also the calendar seconds
--          since then. Calendar seconds of the first response begin with its clock, those of the answer with the
--          submission.
-- Params   $1 from, $2 to (instants, half-open); $5 now; asked and the other parameters as in metrics/facts.ts.
-- Index    request_submitted; request_clock_pk; event_thanks.
SELECT r.id                                                                           AS request_id,
       r.request                                                                      AS request,
       r.submitted_at                                                                 AS at,
       true                                                                           AS asked,
       response.stopped_at IS NOT NULL AND r.first_responded_at IS NOT NULL            AS responded,
       thanks.stream_id IS NOT NULL                                                   AS acknowledged,
       response.elapsed_seconds                                                       AS response_working,
       CAST(extract(epoch FROM $5 - response.running_since) AS integer)               AS response_running_for,
       CAST(extract(epoch FROM coalesce(response.stopped_at, $5) - response.started_at) AS integer) AS response_calendar,
       r.state IN ('RESOLVED', 'CLOSED')                                              AS answered,
       answer.elapsed_seconds                                                         AS answer_working,
       CAST(extract(epoch FROM $5 - answer.running_since) AS integer)                 AS answer_running_for,
       CAST(extract(epoch FROM coalesce(answer.stopped_at, $5) - coalesce(r.asked_at, r.submitted_at)) AS integer)
                                                                                      AS answer_calendar,
       r.state IN ('CANCELLED', 'DECLINED', 'EXPIRED', 'LEFT_OPEN')                   AS ended_otherwise
  FROM asked r
  JOIN request_clock answer ON answer.request_id = r.id AND answer.kind = 'RES' AND answer.subject = ''
  LEFT JOIN request_clock response ON response.request_id = r.id AND response.kind = 'FR' AND response.subject = ''
  LEFT JOIN (SELECT DISTINCT stream_id, occurred_at
               FROM event
              WHERE type = 'request.accepted' AND CAST(payload ->> 'withWords' AS boolean)) AS thanks
    ON thanks.stream_id = r.id AND thanks.occurred_at = response.stopped_at
 WHERE r.submitted_at >= $1 AND r.submitted_at < $2
