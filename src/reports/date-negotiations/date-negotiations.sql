-- Purpose  How departments find a date (M17): how many offers it takes, how long, and how it ends.
-- Grain    One row per negotiation of a date that was opened in the period.
-- Basis    Calendar seconds from its opening to the acceptance; an open one counts as long as it has lasted.
-- Params   $1 from, $2 to (instants, half-open); $5 now; asked and the others as in metrics/cells.ts.
-- Index    Offers and negotiations by request.
SELECT r.id                                           AS request_id,
       n.opened_at                                    AS at,
       true                                           AS opened,
       n.state <> 'OPEN'                              AS settled,
       n.state = 'ACCEPTED'                           AS accepted,
       n.state = 'ACCEPTED' AND told.offers = 1       AS accepted_at_once,
       told.last = 'EXPIRED'                           AS expired,
       told.last = 'DECLINED'                          AS declined,
       told.offers                                    AS offers,
       1                                              AS one,
       CAST(extract(epoch FROM coalesce(told.settled_at, $5) - n.opened_at) AS integer) AS lasted
  FROM asked r
  JOIN date_negotiation n ON n.request_id = r.id
 CROSS JOIN LATERAL (SELECT CAST(count(*) AS integer) AS offers,
                            CASE WHEN n.state <> 'OPEN' THEN max(settled_at) END AS settled_at,
                            coalesce((array_agg(outcome ORDER BY number DESC))[1], '') AS last
                       FROM offer WHERE negotiation_id = n.id) told
 WHERE n.opened_at >= $1 AND n.opened_at < $2
