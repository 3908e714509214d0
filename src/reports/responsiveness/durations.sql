-- Purpose  The durations of first responses and answers of a pair of departments, for the percentiles.
-- Grain    One row for each pair, figure, basis, and whether the duration has ended. Its arrays have one place for each
--          different duration, so that the result grows with the number of durations and not with the number of requests.
-- Basis    Working seconds of the provider's calendar, as the clocks counted them up to their last event. A running clock
--          has been running for `running_for` seconds since then; the caller converts them to working seconds and adds
--          them. Calendar seconds of the first response begin with its clock, those of the answer with the submission.
--          Instants are whole seconds.
-- Leaves   out what counted_request leaves out.
-- Params   $1 from, $2 to (instants, half-open); $3 departments of the reader; $4 reader is an executive;
--          $5 requester department or null; $6 provider department or null; $7 orders that the requests concern, or null;
--          $8 now.
-- Index    request_submitted.
SELECT requester_department_id,
       provider_department_id,
       figure,
       basis,
       ended,
       array_agg(seconds)     AS seconds,
       array_agg(running_for) AS running_for,
       array_agg(requests)    AS requests
  FROM (SELECT r.requester_department_id,
               r.provider_department_id,
               lasting.*,
               count(*)::integer AS requests
          FROM counted_request r
          JOIN request_clock answer ON answer.request_id = r.id AND answer.kind = 'RES' AND answer.subject = ''
          LEFT JOIN request_clock response ON response.request_id = r.id AND response.kind = 'FR' AND response.subject = ''
         CROSS JOIN LATERAL (VALUES
               ('FIRST_RESPONSE', 'WORKING', response.stopped_at IS NOT NULL AND r.first_responded_at IS NOT NULL,
                response.elapsed_seconds,
                extract(epoch FROM $8::timestamptz - response.running_since)::integer),
               ('FIRST_RESPONSE', 'CALENDAR', response.stopped_at IS NOT NULL AND r.first_responded_at IS NOT NULL,
                extract(epoch FROM coalesce(response.stopped_at, $8::timestamptz) - response.started_at)::integer,
                NULL),
               ('RESOLUTION', 'WORKING', r.state IN ('RESOLVED', 'CLOSED'),
                answer.elapsed_seconds,
                extract(epoch FROM $8::timestamptz - answer.running_since)::integer),
               ('RESOLUTION', 'CALENDAR', r.state IN ('RESOLVED', 'CLOSED'),
                extract(epoch FROM coalesce(answer.stopped_at, $8::timestamptz) - coalesce(r.asked_at, r.submitted_at))::integer,
                NULL)) AS lasting (figure, basis, ended, seconds, running_for)
         WHERE r.submitted_at >= $1 AND r.submitted_at < $2
           AND ($4 OR r.requester_department_id = ANY ($3::uuid[]) OR r.provider_department_id = ANY ($3::uuid[]))
           AND ($5::uuid IS NULL OR r.requester_department_id = $5)
           AND ($6::uuid IS NULL OR r.provider_department_id = $6)
           AND ($7::uuid[] IS NULL
                OR r.id IN (SELECT request_id FROM order_link WHERE order_id = ANY ($7) AND ended_at IS NULL))
           AND lasting.seconds IS NOT NULL
         GROUP BY r.requester_department_id, r.provider_department_id, figure, basis, ended, seconds, running_for) AS alike
 GROUP BY requester_department_id, provider_department_id, figure, basis, ended
 ORDER BY requester_department_id, provider_department_id
