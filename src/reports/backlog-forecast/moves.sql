-- Purpose  How the queue of each department moved on each of its days lately, for the forecast of when it will be empty.
-- Grain    One row per department that holds or held requests, and local date on which one arrived or was answered.
-- Basis    Dates of the department's own zone. A department that is not the reader's counts only for executives.
-- Params   $1 from (instant); $2 departments of the reader; $3 reader is an executive.
-- Index    request_submitted for arrivals.
SELECT d.id                                             AS "departmentId",
       CAST(CAST(moved.at AT TIME ZONE d.zone AS date) AS text) AS date,
       CAST(count(*) FILTER (WHERE NOT moved.done) AS integer)  AS arrived,
       CAST(count(*) FILTER (WHERE moved.done) AS integer)      AS completed
  FROM counted_request r
 CROSS JOIN LATERAL (VALUES (r.provider_department_id, r.submitted_at, false),
                            (r.holder_department_id, coalesce(r.resolved_at, r.ended_at), true))
                    AS moved (department_id, at, done)
  JOIN department d ON d.id = moved.department_id
 WHERE moved.at >= $1
   AND ($3::boolean OR d.id = ANY ($2::uuid[]))
 GROUP BY 1, 2
