-- Purpose  Whether requesters do their part (M5): complete requests, submitted in time, and replies to questions.
-- Grain    One row for each request submitted in the period, and one row for each question about such a request.
-- Basis    Replies are measured in working time of the requester, by the clock of each question.
-- Params   $1 from, $2 to (instants, half-open); $5 now; asked and the other parameters as in metrics/facts.ts.
-- Index    request_submitted; request_clock and question by request; event_incomplete.
SELECT r.id                                                         AS request_id,
       r.request                                                    AS request,
       r.submitted_at                                               AS at,
       true                                                         AS asked,
       NOT EXISTS (SELECT FROM event
                    WHERE stream_id = r.id AND type = 'request.submitted'
                      AND CAST(payload ->> 'incomplete' AS boolean)) AS complete,
       coalesce(r.late_raise, false)                                AS late,
       coalesce(r.over_quota, false)                                AS over_quota,
       EXISTS (SELECT FROM question WHERE request_id = r.id)        AS questioned,
       r.state = 'EXPIRED'                                          AS expired,
       false                                                        AS reply_due,
       false                                                        AS reply_met
  FROM asked r
 WHERE r.submitted_at >= $1 AND r.submitted_at < $2
 UNION ALL
SELECT r.id, r.request, reply.started_at, false, false, false, false, false, false,
       CASE WHEN reply.state = 'STOPPED' THEN coalesce(reply.result IN ('MET', 'MISSED'), false)
            ELSE coalesce(reply.result = 'MISSED', false) OR coalesce(reply.breach_at < $5, false) END,
       coalesce(reply.result = 'MET', false)
  FROM asked r
  JOIN request_clock reply ON reply.request_id = r.id AND reply.kind = 'REQ'
 WHERE r.submitted_at >= $1 AND r.submitted_at < $2
