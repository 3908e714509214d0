-- Purpose  How often requesters have to remind the provider of their requests (M21).
-- Grain    One row for each request submitted in the period.
-- Basis    Reminders by the requester department, up to now.
-- Params   $1 from, $2 to (instants, half-open); asked and the other parameters as in metrics/facts.ts.
-- Index    request_submitted.
SELECT r.id                 AS request_id,
       r.request            AS request,
       r.submitted_at       AS at,
       true                 AS asked,
       r.reminder_count = 0 AS in_peace,
       r.reminder_count     AS reminders,
       1                    AS one
  FROM asked r
 WHERE r.submitted_at >= $1 AND r.submitted_at < $2
