-- Purpose  The share of the time until the answer in which somebody worked on the request (M10).
-- Grain    One row for each request whose last answer was given in the period and on which work was logged.
-- Basis    Logged work divided by the provider's working time from the submission to the answer, whichever side held the
--          request.
-- Params   $1 from, $2 to (instants, half-open); asked and the other parameters as in metrics/facts.ts.
-- Index    request_resolved; request_time_pk.
SELECT r.id                          AS request_id,
       r.request                     AS request,
       r.resolved_at                 AS at,
       true                          AS answered,
       r.logged_minutes > 0          AS logged,
       CASE WHEN r.logged_minutes > 0 THEN r.logged_minutes * 60 ELSE 0 END AS touched,
       CASE WHEN r.logged_minutes > 0 THEN spent.to_answer ELSE 0 END       AS lasted
  FROM asked r
  JOIN request_time spent ON spent.request_id = r.id
 WHERE r.resolved_at >= $1 AND r.resolved_at < $2
