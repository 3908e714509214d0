-- Purpose  Whether answers last: which of those given in the period were followed by a reopening (M8).
-- Grain    One row per answer given in the period; a request that was answered again has one for each.
-- Basis    An answer can be judged once its request was reopened or closed: until then its window is open, ten working days
--          of the department that asked unless agreed on otherwise.
-- Params   $1 from, $2 to (instants, half-open); asked and the others as in metrics/cells.ts.
-- Index    event_by_type; event_sequence_once for what came after.
SELECT r.id                                              AS request_id,
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
