-- Purpose  Whether predicted chances of late answers came true: the prediction at the submission of a request, and its
--          outcome.
-- Grain    One row for each request submitted in the period with a prediction, or for which too little was known to
--          predict.
-- Basis    A request is judged once its promise has fallen due, even if it was answered before. Otherwise quick answers
--          would count before slow ones, and the result would look too good until then. A request whose promise was changed
--          after the prediction is not judged.
-- Params   $1 from, $2 to (instants, half-open); asked and the other parameters as in metrics/facts.ts.
-- Index    late_prediction_said; request_clock_pk.
SELECT p.request_id,
       r.request                                                     AS request,
       p.said_at                                                     AS at,
       CASE WHEN p.basis_points IS NULL THEN 'UNKNOWN'
            ELSE CAST(least(p.basis_points / 1000, 9) * 1000 AS text) END AS chance,
       p.basis_points IS NOT NULL                                    AS said,
       p.basis_points IS NULL                                        AS unsaid,
       p.basis_points IS NOT NULL AND outcome.judged                 AS judged,
       p.basis_points IS NOT NULL AND outcome.judged AND outcome.late AS late,
       p.basis_points IS NOT NULL AND outcome.uncounted              AS uncounted,
       p.basis_points IS NOT NULL AND NOT outcome.judged AND NOT outcome.uncounted AS open,
       CASE WHEN outcome.judged AND p.basis_points IS NOT NULL THEN p.basis_points ELSE 0 END AS said_basis_points,
       CASE WHEN outcome.judged AND p.basis_points IS NOT NULL THEN 10000 ELSE 0 END AS whole_basis_points,
       CASE WHEN outcome.judged AND p.basis_points IS NOT NULL
            THEN outcome.distance * outcome.distance ELSE 0 END       AS squared_distance,
       CASE WHEN outcome.judged AND p.basis_points IS NOT NULL THEN 100000000 ELSE 0 END AS whole_squared
  FROM late_prediction p
  JOIN asked r ON r.id = p.request_id
  JOIN request_clock c ON c.request_id = p.request_id AND c.kind = 'RES' AND c.subject = ''
 CROSS JOIN LATERAL (
       SELECT c.target_version <> p.target_version
              OR coalesce(c.result NOT IN ('MET', 'MISSED'), false)  AS uncounted,
              c.result = 'MISSED' OR c.breached_at IS NOT NULL       AS late) ended
 CROSS JOIN LATERAL (
       SELECT ended.uncounted,
              NOT ended.uncounted AND coalesce(c.due_at <= $5, false)
              AND (c.result IS NOT NULL OR c.breached_at IS NOT NULL) AS judged,
              coalesce(ended.late, false)                            AS late,
              p.basis_points - CASE WHEN ended.late THEN 10000 ELSE 0 END AS distance) outcome
 WHERE p.said_at >= $1 AND p.said_at < $2
