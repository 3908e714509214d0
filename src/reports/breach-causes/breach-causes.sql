-- Purpose  The reasons of late answers (M4): one cause for each miss, the first one in the list that applies.
-- Grain    One row for each request whose answer fell due in the period and was missed.
-- Basis    Working time of the provider. Unrealistic target: at least half of the requests of the same service and priority,
--          sent in the ninety days before the period, took longer. Open ones count as long as they have lasted, and at least
--          twenty were answered (metrics/usual-time.ts). Incomplete: the request had this label when it was submitted, and a
--          question about it was asked before half of the target was used. Otherwise the largest part of the provider's time
--          decides: before anybody began, in work, or while it was transferred; of equal parts the first. For an open request
--          the parts are those up to its last event, which is its breach or a later one. The latest explanation by the
--          department that missed is shown beside the cause and does not change it.
-- Params   $1 from, $2 to (instants, half-open); $5 now; $9 the usual times; asked and the other parameters as in metrics/facts.ts.
-- Index    request_clock by kind and due instant; request_time_pk; miss_explanation_of_clock;
--          event_incomplete.
WITH usual AS (SELECT * FROM jsonb_to_recordset($9::jsonb) AS usual (service uuid, priority text, seconds integer))
SELECT missed.*,
       cause = 'TARGET'     AS target_unrealistic,
       cause = 'INCOMPLETE' AS incomplete,
       cause = 'QUEUE'      AS queue,
       cause = 'WORK'       AS work,
       cause = 'TRANSFER'   AS transfer,
       word IS NOT NULL     AS explained
  FROM (SELECT r.id         AS request_id,
               r.request    AS request,
               clock.due_at AS at,
               true         AS missed,
               told.word,
               coalesce(told.disputed, false) AS disputed,
               spent.pl > 0 OR coalesce(spent.held_as = 'PL', false) AS bounced_late,
               CASE WHEN clock.target_seconds < usual.seconds THEN 'TARGET'
                    WHEN EXISTS (SELECT FROM event sent
                                  WHERE sent.stream_id = r.id AND sent.type = 'request.submitted'
                                    AND CAST(sent.payload ->> 'incomplete' AS boolean))
                         AND spent.to_question < clock.target_seconds / 2.0 THEN 'INCOMPLETE'
                    WHEN spent.queued >= greatest(spent.worked, spent.handed_on) THEN 'QUEUE'
                    WHEN spent.worked >= spent.handed_on THEN 'WORK'
                    ELSE 'TRANSFER' END AS cause
          FROM asked r
          JOIN request_clock clock ON clock.request_id = r.id AND clock.kind = 'RES'
          JOIN request_time spent ON spent.request_id = r.id
          LEFT JOIN usual ON usual.service = r.service_id AND usual.priority = r.priority
          LEFT JOIN (SELECT DISTINCT ON (request_id) request_id, word, dispute IS NOT NULL AS disputed
                       FROM miss_explanation
                      WHERE miss_explanation.clock = 'RES'
                      ORDER BY request_id, id DESC) AS told ON told.request_id = r.id
         WHERE clock.due_at >= $1 AND clock.due_at < $2
           AND CASE WHEN clock.state = 'STOPPED' THEN clock.result = 'MISSED'
                    ELSE clock.result = 'MISSED' OR coalesce(clock.breach_at < $5, false) END) missed
