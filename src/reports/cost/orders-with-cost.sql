-- Purpose  The orders whose lateness or failure the cost report adds up.
-- Grain    One row per order that was released late or not in the period, stands open past its promise, or had a
--          failure detected in the period.
-- Params   $1 departments of the reader; $2 reader is an executive; $3 from, $4 to (instants, half-open);
--          $5 the instant as of which an order is open or has left.
-- Index    customer_order_open, incident_of_order.
SELECT o.id
  FROM customer_order o
 WHERE ($2 OR o.owner_department_id = ANY ($1::uuid[]) OR EXISTS (
         SELECT 1 FROM order_link l JOIN request r ON r.id = l.request_id
          WHERE l.order_id = o.id
            AND (ARRAY[r.requester_department_id, r.holder_department_id] || r.former_holder_ids) && $1::uuid[]))
   AND o.created_at <= $5
   AND ((o.released_at >= $3 AND o.released_at < $4 AND o.released_at <= $5)
        OR ((o.released_at IS NULL OR o.released_at > $5) AND o.promised_date < $4)
        OR EXISTS (SELECT 1 FROM incident i
                    WHERE i.order_id = o.id AND i.detected_on >= $3::date AND i.detected_on < $4::date))
 ORDER BY o.promised_date NULLS LAST, o.id
