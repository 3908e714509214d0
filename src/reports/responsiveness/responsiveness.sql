-- Purpose  What the responsiveness report reckons with.
-- Grain    One row per request that was submitted in the period or whose answer fell due in it.
-- Basis    Working seconds of the provider's calendar as the clocks counted them up to their last event; calendar
--          seconds follow from the instants: of the first response from the start of its clock, of the answer from the
--          asking. A running clock's later seconds are added by who reads this.
-- Leaves   out drafts, merged requests, and those called off before anybody began.
-- Params   $1 from, $2 to (instants, half-open); $3 departments of the reader; $4 reader is an executive;
--          $5 requester department or null; $6 provider department or null.
-- Index    request_submitted, request_due.
SELECT r.id,
       r.number,
       r.state,
       r.restricted,
       r.requester_department_id,
       r.provider_department_id,
       r.assignee_id,
       r.submitted_at,
       r.asked_at,
       r.submitted_at >= $1 AND r.submitted_at < $2 AS submitted_in_period,
       coalesce(answer.due_at >= $1 AND answer.due_at < $2, false) AS due_in_period,
       response.started_at        AS response_started_at,
       response.elapsed_seconds   AS response_elapsed,
       response.running_since     AS response_running_since,
       response.stopped_at        AS response_stopped_at,
       answer.elapsed_seconds     AS answer_elapsed,
       answer.running_since       AS answer_running_since,
       answer.stopped_at          AS answer_stopped_at,
       answer.due_at              AS answer_due_at,
       answer.breach_at           AS answer_breach_at,
       answer.result              AS answer_result,
       r.state IN ('RESOLVED', 'CLOSED') AS answered,
       r.expedited_at IS NOT NULL AS expedited
  FROM request r
  JOIN request_clock answer   ON answer.request_id = r.id AND answer.kind = 'RES' AND answer.subject = ''
  LEFT JOIN request_clock response ON response.request_id = r.id AND response.kind = 'FR' AND response.subject = ''
 WHERE r.submitted_at IS NOT NULL
   AND r.state NOT IN ('DRAFT', 'MERGED')
   AND NOT (r.state = 'CANCELLED' AND r.first_responded_at IS NULL)
   AND ((r.submitted_at >= $1 AND r.submitted_at < $2) OR (answer.due_at >= $1 AND answer.due_at < $2))
   AND ($4 OR r.requester_department_id = ANY ($3::uuid[]) OR r.provider_department_id = ANY ($3::uuid[]))
   AND ($5::uuid IS NULL OR r.requester_department_id = $5)
   AND ($6::uuid IS NULL OR r.provider_department_id = $6)
 ORDER BY r.requester_department_id, r.provider_department_id, r.submitted_at, r.id
