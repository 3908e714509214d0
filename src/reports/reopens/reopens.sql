-- Purpose  Whether answers last: the answers of the period that were followed by a reopening (M8).
-- Grain    One row for each answer given in the period. A request that was answered again has a row for each answer.
-- Basis    An answer is judged once its request was reopened or closed. Until then it can be reopened, within ten working
--          days of the requester unless agreed otherwise.
-- Params   $1 from, $2 to (instants, half-open); asked and the other parameters as in metrics/facts.ts.
-- Index    event_answer; event_sequence_once for the events of reopened requests.
SELECT r.id                                          AS request_id,
       r.request                                     AS request,
       e.occurred_at                                 AS at,
       true                                          AS answered,
       again.reopened OR r.closed_at IS NOT NULL     AS observable,
       again.reopened                                AS reopened
  FROM event e
  JOIN asked r ON r.id = e.stream_id
 CROSS JOIN LATERAL (
       SELECT r.reopen_count > 0
              AND EXISTS (SELECT FROM event later
                           WHERE later.stream_kind = 'request' AND later.stream_id = e.stream_id
                             AND later.sequence > e.sequence AND later.type = 'request.reopened')) AS again (reopened)
 WHERE e.type = 'request.resolved' AND e.occurred_at >= $1 AND e.occurred_at < $2
