-- Purpose  How both sides rate each other's work (M13): the requester rates the answer, the provider rates the request.
-- Grain    One row for each answer given in the period, and one row for each person who rated such a request: their last
--          rating.
-- Basis    An answer and its ratings belong to the period in which the answer was given. A side counts as asked once it was
--          notified that it can rate, unless the request was reopened before anybody had rated. Four and five stars are
--          content.
-- Params   $1 from, $2 to (instants, half-open); asked and the other parameters as in metrics/facts.ts.
-- Index    feedback_round_opened; rating_once; request_clock by request.
SELECT r.id                                    AS request_id,
       r.request                               AS request,
       round.opened_at                         AS at,
       true                                    AS given,
       round.requester_rated_at IS NOT NULL OR was_told AS service_asked,
       round.requester_rated_at IS NOT NULL    AS service_answered,
       round.provider_rated_at IS NOT NULL OR was_told AS ask_asked,
       round.provider_rated_at IS NOT NULL     AS ask_answered,
       false                                   AS service_rated,
       false                                   AS content,
       false                                   AS ask_rated,
       false                                   AS complete,
       false                                   AS judged,
       false                                   AS in_time,
       false                                   AS discontent
  FROM asked r
  JOIN feedback_round round ON round.request_id = r.id
 CROSS JOIN LATERAL (SELECT round.asked_at IS NOT NULL AND round.ending IS DISTINCT FROM 'REOPENED') AS asking (was_told)
 WHERE round.opened_at >= $1 AND round.opened_at < $2
 UNION ALL
SELECT r.id, r.request, round.opened_at, false, false, false, false, false,
       given.side = 'REQUESTER',
       given.side = 'REQUESTER' AND given.stars >= 4,
       given.side = 'PROVIDER',
       given.side = 'PROVIDER' AND given.stars >= 4,
       given.side = 'REQUESTER' AND coalesce(promise.result IN ('MET', 'MISSED'), false),
       given.side = 'REQUESTER' AND coalesce(promise.result = 'MET', false),
       given.side = 'REQUESTER' AND given.stars <= 3
  FROM asked r
  JOIN feedback_round round ON round.request_id = r.id
  JOIN rating given ON given.request_id = r.id AND given.resolution = round.resolution
  LEFT JOIN request_clock promise ON promise.request_id = r.id AND promise.kind = 'RES' AND promise.subject = ''
 WHERE round.opened_at >= $1 AND round.opened_at < $2
   AND NOT EXISTS (SELECT FROM rating later
                    WHERE later.request_id = given.request_id AND later.person_id = given.person_id
                      AND (later.resolution, later.revision) > (given.resolution, given.revision))
