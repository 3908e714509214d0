-- The backlogs of an installation, one row, for a scrape every few seconds.
-- $1: the present moment. $2: the most rows that are counted of each kind, so that a long backlog costs no more to look at.
-- Expected indexes: timer_due, timer_parked, mail_delivery_waiting, mail_delivery_parked, webhook_delivery_due,
-- webhook_delivery_in_state, and the primary keys of queue_entry and request.
SELECT (SELECT count(*) FROM (SELECT FROM timer WHERE parked_at IS NULL AND due_at <= $1 LIMIT $2) AS t)::integer
         AS "lateTimers",
       (SELECT count(*) FROM (SELECT FROM mail_delivery WHERE state = 'WAITING' AND not_before <= $1 LIMIT $2) AS m)::integer
         AS "waitingMails",
       (SELECT min(not_before) FROM mail_delivery WHERE state = 'WAITING' AND not_before <= $1) AS "oldestMail",
       (SELECT count(*) FROM (SELECT FROM mail_delivery WHERE state = 'PARKED' LIMIT $2) AS m)::integer AS "parkedMails",
       webhooks.*,
       requests.*
  FROM (SELECT coalesce(sum(due.count), 0)::integer    AS "waitingWebhooks",
               min(due.oldest)                         AS "oldestWebhook",
               coalesce(sum(parked.count), 0)::integer AS "parkedWebhooks"
          FROM webhook_endpoint AS e
         CROSS JOIN LATERAL (
                 SELECT count(*), min(next_attempt_at) AS oldest
                   FROM (SELECT next_attempt_at FROM webhook_delivery
                          WHERE endpoint_id = e.id AND state = 'QUEUED' AND next_attempt_at <= $1
                          ORDER BY next_attempt_at LIMIT $2) AS d) AS due
         CROSS JOIN LATERAL (
                 SELECT count(*) FROM (SELECT FROM webhook_delivery
                                        WHERE endpoint_id = e.id AND state = 'PARKED' LIMIT $2) AS d) AS parked
       ) AS webhooks
 CROSS JOIN (
       -- An open request has one row in the queue of its holder.
       SELECT count(*)::integer AS "openRequests",
              (count(*) FILTER (WHERE r.breached_at IS NOT NULL OR r.breach_at < $1))::integer AS "overdueRequests"
         FROM (SELECT request_id FROM queue_entry LIMIT $2) AS q
         JOIN request AS r ON r.id = q.request_id
       ) AS requests
