-- Purpose  Whether answers last: the answers of the period that were followed by a reopening (M8).
-- Grain    One row for each answer given in the period. A request that was answered again has a row for each answer.
-- Basis    An answer is judged once its request was reopened or closed. Until then it can be reopened, within ten working
--          days of the requester unless agreed otherwise.
-- Params   $1 from, $2 to (instants, half-open); asked and the other parameters as in metrics/cells.ts.
-- Index    event_by_type; event_sequence_once for later events.
SELECT r.id                                              AS request_id,
       r                                                 AS request,
       e.occurred_at                                     AS at,
       true                                              AS answered,
       again.occurred_at IS NOT NULL OR r.closed_at IS NOT NULL AS observable,
       again.occurred_at IS NOT NULL                     AS reopened
  FROM event e
  JOIN asked r ON r.id = e.stream_id
  LEFT JOIN LATERAL (SELECT occurred_at FROM event
                      WHERE stream_kind = 'request' AND stream_id = e.stream_id AND sequence > e.sequence
                        AND type = 'request.reopened'
                      ORDER BY sequence LIMIT 1) again ON true
 WHERE e.type = 'request.resolved' AND e.occurred_at >= $1 AND e.occurred_at < $2
