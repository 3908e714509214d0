-- Purpose  Stores the backlog of each department today, and its ages (M6), where it is not stored yet.
-- Grain    One row of backlog_day for each department. One row of backlog_snapshot for each department, service and
--          priority with an open request.
-- Basis    The day in the department's own zone. Ages are calendar seconds since the submission; percentiles are ages that
--          occur. Overdue as in backlog.sql: past the instant of breach, while the answering department has the ball.
-- Params   $1 now.
-- Index    request_open_submitted; backlog_day_pk.
WITH due AS (
  SELECT d.id AS department_id, CAST($1::timestamptz AT TIME ZONE d.zone AS date) AS day
    FROM department d
   WHERE d.retired_at IS NULL
     AND NOT EXISTS (SELECT FROM backlog_day taken
                      WHERE taken.department_id = d.id
                        AND taken.day >= CAST($1::timestamptz AT TIME ZONE d.zone AS date))),
waiting AS MATERIALIZED (
  SELECT due.department_id, due.day, r.id, r.service_id, r.priority,
         r.breach_at < $1 AND r.ball = 'PROVIDER'                                     AS overdue,
         r.effort_minutes,
         CAST(extract(epoch FROM $1 - coalesce(r.asked_at, r.submitted_at)) AS integer) AS age,
         CAST(r.hand_ids[1] AS text)                                                  AS first_hand,
         CAST(r.hand_ids[cardinality(r.hand_ids)] AS text)                            AS last_hand
    FROM due
    LEFT JOIN counted_request r
      ON r.provider_department_id = due.department_id
     AND r.state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING')),
whole AS (
  INSERT INTO backlog_day (department_id, day, taken_at, open, overdue, effort_minutes,
                           age_p50_seconds, age_p85_seconds, age_max_seconds, single_handed)
  SELECT department_id, day, $1, count(id), count(*) FILTER (WHERE overdue), coalesce(sum(effort_minutes), 0),
         percentile_disc(0.5) WITHIN GROUP (ORDER BY age), percentile_disc(0.85) WITHIN GROUP (ORDER BY age), max(age),
         coalesce(min(first_hand) = max(last_hand), false)
    FROM waiting
   GROUP BY department_id, day
      ON CONFLICT ON CONSTRAINT backlog_day_pk DO NOTHING
  RETURNING department_id, day)
INSERT INTO backlog_snapshot (day, provider_department_id, service_id, priority, open, overdue, effort_minutes,
                              age_p50_seconds, age_p85_seconds, age_max_seconds, single_handed)
SELECT day, department_id, service_id, priority, count(*), count(*) FILTER (WHERE overdue), coalesce(sum(effort_minutes), 0),
       percentile_disc(0.5) WITHIN GROUP (ORDER BY age), percentile_disc(0.85) WITHIN GROUP (ORDER BY age), max(age),
       coalesce(min(first_hand) = max(last_hand), false)
  FROM waiting
  JOIN whole USING (department_id, day)
 WHERE id IS NOT NULL
 GROUP BY day, department_id, service_id, priority
