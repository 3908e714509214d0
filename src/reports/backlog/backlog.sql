-- Purpose  The open requests at this moment (M6), their ages, and the weeks that answering them would take.
-- Grain    One row for each open request. For the pace, one row for each request answered in the six weeks before now.
-- Basis    Calendar seconds since the submission. The pace of one week is a sixth of the answers of six weeks.
-- Params   $5 now; the period is not used; asked and the other parameters as in metrics/facts.ts.
-- Index    request_open_submitted.
SELECT r.id                                                                       AS request_id,
       r.request                                                                  AS request,
       r.submitted_at                                                             AS at,
       true                                                                       AS is_open,
       r.breach_at < $5 AND r.ball = 'PROVIDER'                                   AS overdue,
       r.ball <> 'PROVIDER'                                                       AS waiting_elsewhere,
       CAST(extract(epoch FROM $5 - coalesce(r.asked_at, r.submitted_at)) AS integer) AS age,
       true                                                                       AS is_known,
       r.effort_minutes                                                           AS effort,
       1                                                                          AS waiting,
       0                                                                          AS answered_lately
  FROM asked r
 WHERE r.state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING')
 UNION ALL
SELECT r.id, r.request, r.resolved_at, false, false, false, NULL, true, NULL, 0, 1
  FROM asked r
 WHERE r.resolved_at >= $5 - interval '42 days' AND r.resolved_at < $5
