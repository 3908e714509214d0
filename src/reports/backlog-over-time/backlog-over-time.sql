-- Purpose  The backlog of departments on the days with a snapshot (M6), and its ages.
-- Grain    One row for each department and day. By weeks, one row for each department and the first day with a snapshot of
--          each week. With the split, one row for each service and priority of these.
-- Basis    As stored on the day by take-snapshots.sql; never restated.
-- Params   $1 first day, $2 last day; $3 departments of the reader; $4 reader is an executive; $5 by weeks; $6 split;
--          $7 only this department, or null.
-- Index    backlog_day_pk, backlog_snapshot_pk.
WITH chosen AS (
  SELECT DISTINCT ON (whole.department_id, bucket) whole.*, CAST(bucket AS date) AS bucket
    FROM backlog_day whole,
         LATERAL (SELECT CASE WHEN $5::boolean THEN date_trunc('week', CAST(whole.day AS timestamp))
                              ELSE CAST(whole.day AS timestamp) END AS bucket) AS put
   WHERE whole.day BETWEEN $1::date AND $2::date
     AND ($4::boolean OR whole.department_id = ANY ($3::uuid[]))
     AND ($7::uuid IS NULL OR whole.department_id = $7)
   ORDER BY whole.department_id, bucket, whole.day)
SELECT d.id AS "departmentId", d.code AS "departmentCode", CAST(whole.day AS text) AS day, CAST(whole.bucket AS text) AS bucket,
       whole.taken_at AS "takenAt", part.service_id AS "serviceId", part.priority,
       coalesce(part.open, whole.open)                       AS open,
       coalesce(part.overdue, whole.overdue)                 AS overdue,
       coalesce(part.effort_minutes, whole.effort_minutes)   AS "effortMinutes",
       coalesce(part.age_p50_seconds, whole.age_p50_seconds) AS p50,
       coalesce(part.age_p85_seconds, whole.age_p85_seconds) AS p85,
       coalesce(part.age_max_seconds, whole.age_max_seconds) AS max,
       coalesce(part.single_handed, whole.single_handed)     AS "singleHanded"
  FROM chosen whole
  JOIN department d ON d.id = whole.department_id
  LEFT JOIN backlog_snapshot part
    ON $6::boolean AND part.provider_department_id = whole.department_id AND part.day = whole.day
 WHERE NOT $6::boolean OR part.service_id IS NOT NULL
 ORDER BY d.code, whole.day, part.service_id, part.priority
