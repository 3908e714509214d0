-- Purpose  The orders that may leave late, for the value-at-risk report.
-- Grain    One row for each verified order that was open at the instant and has a promised date, and that is past it or was
--          ever linked to a request that blocks it. No other order can be forecast to be late.
-- Params   $1 departments of the reader; $2 reader is an executive; $3 the instant; $4 the largest number of rows.
-- Index    customer_order_open, order_link_of_order.
SELECT o.id
  FROM customer_order o
 WHERE ($2 OR o.owner_department_id = ANY ($1::uuid[]) OR EXISTS (
         SELECT 1 FROM order_link l JOIN request r ON r.id = l.request_id
          WHERE l.order_id = o.id
            AND (ARRAY[r.requester_department_id, r.holder_department_id] || r.former_holder_ids) && $1::uuid[]))
   AND o.created_at <= $3 AND coalesce(o.released_at, o.cancelled_at, 'infinity') > $3
   AND o.verified_at IS NOT NULL
   AND (o.promised_date < $3::date + 1
        OR (o.promised_date IS NOT NULL AND EXISTS (
              SELECT 1 FROM order_link l WHERE l.order_id = o.id AND l.blocks AND l.blocked_from <= $3)))
 ORDER BY o.promised_date, o.id
 LIMIT $4
