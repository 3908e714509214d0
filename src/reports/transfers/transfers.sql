-- Purpose  How often requests are transferred between departments, and how often the ball goes back and forth (M9).
-- Grain    One row for each request submitted in the period.
-- Basis    Counts up to now. A round trip is a question to the requester and its reply.
-- Params   $1 from, $2 to (instants, half-open); asked and the other parameters as in metrics/cells.ts.
-- Index    request_submitted; transfer and question by request.
SELECT r.id                AS request_id,
       r                   AS request,
       r.submitted_at      AS at,
       true                AS asked,
       wandered.taken > 0  AS transferred,
       wandered.taken      AS handovers,
       wandered.refused    AS refusals,
       r.misrouted,
       talked.replied      AS round_trips,
       1                   AS one
  FROM asked r
 CROSS JOIN LATERAL (SELECT CAST(count(*) FILTER (WHERE outcome = 'ACCEPTED') AS integer) AS taken,
                            CAST(count(*) FILTER (WHERE outcome = 'REFUSED') AS integer)  AS refused
                       FROM transfer WHERE request_id = r.id) wandered
 CROSS JOIN LATERAL (SELECT CAST(count(*) AS integer) AS replied
                       FROM question WHERE request_id = r.id AND outcome = 'REPLIED') talked
 WHERE r.submitted_at >= $1 AND r.submitted_at < $2
