-- Purpose  Whether departments ask, a day or two after an answer, if it helped (M14).
-- Grain    One row for each follow-up that fell due in the period.
-- Basis    Due at the end of the second working day after the answer, by the calendar of the answering department. A
--          follow-up was never due if the requester confirmed or reopened the request before that.
-- Params   $1 from, $2 to (instants, half-open); $5 now; asked and the other parameters as in metrics/facts.ts.
-- Index    follow_up_due; event_sequence_once for reopenings.
SELECT owed.*,
       is_due                                    AS due,
       is_due AND recorded AND owed.ended_at < owed.at AS in_time,
       is_due AND recorded AND owed.ended_at >= owed.at AS late,
       is_due AND NOT recorded                   AS missed,
       recorded AND outcome = 'PROBLEM_REMAINS'  AS problem,
       recorded AND outcome = 'NOT_YET_TRIED'    AS untried,
       recorded AND EXISTS (SELECT FROM event
                             WHERE stream_kind = 'request' AND stream_id = owed.request_id
                               AND type = 'request.reopened' AND occurred_at >= owed.ended_at) AS reopened
  FROM (SELECT r.id                                        AS request_id,
               r.request                                   AS request,
               f.due_at                                    AS at,
               f.ended_at,
               f.outcome,
               coalesce(f.ending = 'RECORDED', false)      AS recorded,
               coalesce(f.ending = 'NOT_NEEDED' AND f.ended_at < f.due_at, false) AS needless,
               CASE WHEN f.ending = 'RECORDED' THEN true
                    WHEN f.ended_at < f.due_at THEN false
                    ELSE f.due_at <= $5 END                AS is_due
          FROM asked r
          JOIN follow_up f ON f.request_id = r.id
         WHERE f.due_at >= $1 AND f.due_at < $2) owed
