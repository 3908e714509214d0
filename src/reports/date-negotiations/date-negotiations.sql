-- Purpose  How departments agree on a date (M17): the number of offers, the duration, and the outcome.
-- Grain    One row for each negotiation of a date that was opened in the period.
-- Basis    Calendar seconds from the opening to the acceptance. An open negotiation counts as long as it has lasted. Offers
--          are compared if all offers of a negotiation are of one kind: durations by their working seconds, dates by the
--          calendar seconds since the submission. `wished` is the first offer of the requester, `countered` the first offer
--          of the other side.
-- Params   $1 from, $2 to (instants, half-open); $5 now; asked and the other parameters as in metrics/facts.ts.
-- Index    Offers and negotiations by request.
SELECT r.id                                           AS request_id,
       r.request                                      AS request,
       n.opened_at                                    AS at,
       true                                           AS opened,
       n.state <> 'OPEN'                              AS settled,
       n.state = 'ACCEPTED'                           AS accepted,
       n.state = 'ACCEPTED' AND told.offers = 1       AS accepted_at_once,
       told.last = 'EXPIRED'                           AS expired,
       told.last = 'DECLINED'                          AS declined,
       told.offers                                    AS offers,
       1                                              AS one,
       CAST(extract(epoch FROM coalesce(told.settled_at, $5) - n.opened_at) AS integer) AS lasted,
       CASE WHEN told.compared THEN told.agreed - told.wished ELSE 0 END                        AS slack,
       CASE WHEN told.compared THEN told.wished ELSE 0 END                                      AS wished,
       CASE WHEN told.compared AND told.countered > told.wished THEN told.countered - told.agreed ELSE 0 END AS conceded,
       CASE WHEN told.compared AND told.countered > told.wished THEN told.countered - told.wished ELSE 0 END AS apart
  FROM asked r
  JOIN date_negotiation n ON n.request_id = r.id
 CROSS JOIN LATERAL (SELECT made.*, alike AND wished > 0 AND agreed IS NOT NULL AS compared
                       FROM (SELECT CAST(count(*) AS integer) AS offers,
                                    CASE WHEN n.state <> 'OPEN' THEN max(settled_at) END AS settled_at,
                                    coalesce((array_agg(outcome ORDER BY number DESC))[1], '') AS last,
                                    count(DISTINCT kind) = 1 AS alike,
                                    (array_agg(term ORDER BY number) FILTER (WHERE side = 'REQUESTER'))[1] AS wished,
                                    (array_agg(term ORDER BY number) FILTER (WHERE side = 'PROVIDER'))[1]  AS countered,
                                    max(term) FILTER (WHERE outcome = 'ACCEPTED') AS agreed
                               FROM offer
                              CROSS JOIN LATERAL (SELECT coalesce(seconds, CAST(extract(epoch FROM date - r.submitted_at) AS bigint)))
                                                 AS lasting (term)
                              WHERE negotiation_id = n.id) made) told
 WHERE n.opened_at >= $1 AND n.opened_at < $2
