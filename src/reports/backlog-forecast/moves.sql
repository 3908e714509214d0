-- Purpose  Arrivals and answers of each department by day, for the forecast of when its queue will be empty.
-- Grain    One row for each department that holds or held requests, and local date with an arrival or an answer.
-- Basis    Dates in the department's own zone. An executive sees all departments, any other reader their own.
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
