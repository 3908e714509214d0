-- Purpose  How often somebody has to remind others of what they asked (M21).
-- Grain    One row per request asked in the period.
-- Basis    Reminders by the department that asked, up to now.
-- Params   $1 from, $2 to (instants, half-open); asked and the others as in metrics/cells.ts.
-- Index    request_submitted.
SELECT r.id                 AS request_id,
       r.submitted_at       AS at,
       true                 AS asked,
       r.reminder_count = 0 AS in_peace,
       r.reminder_count     AS reminders,
       1                    AS one
  FROM asked r
 WHERE r.submitted_at >= $1 AND r.submitted_at < $2
