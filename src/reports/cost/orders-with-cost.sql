-- Purpose  The orders whose delay cost or failure cost the cost reports add up.
-- Grain    One row for each order that was released or cancelled in the period (late or not), or is open past a promise, or
--          had a failure detected in the period. If the period contains the present: also each open order that waits for an
--          answer, because the answer may come late.
-- Params   $1 departments of the reader; $2 reader is an executive; $3 from, $4 to (instants, half-open);
--          $5 the instant as of which an order is open or has left; $6 the largest number of rows;
--          $7 only these orders, or null.
-- Index    customer_order_open, incident_of_order.
SELECT o.id
  FROM customer_order o
 WHERE ($2 OR o.owner_department_id = ANY ($1::uuid[]) OR EXISTS (
         SELECT 1 FROM order_link l JOIN request r ON r.id = l.request_id
          WHERE l.order_id = o.id
            AND (ARRAY[r.requester_department_id, r.holder_department_id] || r.former_holder_ids) && $1::uuid[]))
   AND ($7::uuid[] IS NULL OR o.id = ANY ($7))
   AND o.created_at <= $5
   AND ((coalesce(o.released_at, o.cancelled_at) >= $3 AND coalesce(o.released_at, o.cancelled_at) < $4
         AND coalesce(o.released_at, o.cancelled_at) <= $5)
        OR (coalesce(o.released_at, o.cancelled_at, 'infinity') > $5
            AND (o.promised_date < $4
                 OR EXISTS (SELECT 1 FROM order_promise p WHERE p.order_id = o.id AND p.promised_date < $4)
                 OR ($5 < $4 AND EXISTS (
                       SELECT 1 FROM order_link l
                        WHERE l.order_id = o.id AND l.blocks AND l.blocked_from <= $5
                          AND (l.ended_at IS NULL OR l.ended_at > $5)))))
        OR EXISTS (SELECT 1 FROM incident i
                    WHERE i.order_id = o.id AND i.detected_on >= $3::date AND i.detected_on < $4::date))
 ORDER BY o.promised_date NULLS LAST, o.id
 LIMIT $6
