-- Purpose  How often requests are transferred between departments, and how often the ball goes back and forth (M9).
-- Grain    One row for each request submitted in the period.
-- Basis    Counts up to now. A round trip is a question to the requester and its reply.
-- Params   $1 from, $2 to (instants, half-open); asked and the other parameters as in metrics/facts.ts.
-- Index    request_submitted. Transfers and questions are few, and read whole.
SELECT r.id                AS request_id,
       r.request           AS request,
       r.submitted_at      AS at,
       true                AS asked,
       coalesce(wandered.taken, 0) > 0 AS transferred,
       coalesce(wandered.taken, 0)     AS handovers,
       coalesce(wandered.refused, 0)   AS refusals,
       r.misrouted,
       coalesce(talked.replied, 0)     AS round_trips,
       1                   AS one
  FROM asked r
  LEFT JOIN (SELECT request_id,
                    CAST(count(*) FILTER (WHERE outcome = 'ACCEPTED') AS integer) AS taken,
                    CAST(count(*) FILTER (WHERE outcome = 'REFUSED') AS integer)  AS refused
               FROM transfer GROUP BY request_id) AS wandered ON wandered.request_id = r.id
  LEFT JOIN (SELECT request_id, CAST(count(*) AS integer) AS replied
               FROM question WHERE outcome = 'REPLIED' GROUP BY request_id) AS talked ON talked.request_id = r.id
 WHERE r.submitted_at >= $1 AND r.submitted_at < $2
