-- Purpose  Whether the record shows what happened on a request: the conversations, and the reasons of its moves (M16).
-- Grain    One row for each request that was answered in the period and is answered now.
-- Basis    An interaction is anything that both sides can read, with channel and words, apart from the request and the
--          answer: a message, a question, a reply, a recorded contact. Interactions on a request that was merged into this
--          one count too. A change of state is explained in three cases. Its own event carries words or a reason (a
--          question, a hold, a transfer, a decline, a reopening, the answer). It is a usual step (submitted, accepted,
--          started, taken over, confirmed, closed automatically, a hold that ended at its date). Or its side recorded words
--          within 24 hours after it. So four changes can be unexplained: a hold ended by hand, a withdrawn question, a
--          withdrawn transfer, a parting.
-- Params   $1 from, $2 to (instants, half-open); asked and the other parameters as in metrics/facts.ts.
-- Index    request_resolved; event_with_words and request_of_duplicates for the interactions; event_to_explain for the
--          changes that may be unexplained.
SELECT r.id                                        AS request_id,
       r.request                                   AS request,
       r.resolved_at                               AS at,
       true                                        AS answered,
       explained.whole                             AS explained,
       talk.recorded                               AS talked,
       NOT talk.recorded                           AS straight,
       explained.whole AND talk.recorded           AS documented
  FROM asked r
 CROSS JOIN LATERAL (
       SELECT EXISTS (SELECT FROM event w
                       WHERE w.stream_id = r.id
                         AND w.stream_kind = 'request' AND w.type <> 'request.resolved'
                         AND w.payload ->> 'messageId' IS NOT NULL
                         AND w.payload ->> 'visibility' IS DISTINCT FROM 'INTERNAL')
              OR EXISTS (SELECT FROM request d JOIN event w ON w.stream_id = d.id
                           WHERE d.duplicate_of_id = r.id
                             AND w.stream_kind = 'request' AND w.type <> 'request.resolved'
                             AND w.payload ->> 'messageId' IS NOT NULL
                             AND w.payload ->> 'visibility' IS DISTINCT FROM 'INTERNAL')) AS talk (recorded)
 CROSS JOIN LATERAL (
       SELECT NOT EXISTS (SELECT FROM event e
                           WHERE e.stream_kind = 'request' AND e.stream_id = r.id
                             AND e.type IN ('request.transfer_withdrawn', 'request.parted',
                                            'request.question_withdrawn', 'request.resumed')
                             AND (e.type IN ('request.transfer_withdrawn', 'request.parted')
                                  OR (e.type = 'request.question_withdrawn' AND e.payload ->> 'openQuestions' = '0')
                                  OR (e.type = 'request.resumed' AND e.payload ->> 'automatic' = 'false'))
                             AND NOT EXISTS (SELECT FROM event w
                                              WHERE w.stream_kind = 'request' AND w.stream_id = r.id
                                                AND w.sequence > e.sequence AND w.side = e.side
                                                AND w.recorded_at <= e.recorded_at + interval '24 hours'
                                                AND w.payload ->> 'messageId' IS NOT NULL))) AS explained (whole)
 WHERE r.resolved_at >= $1 AND r.resolved_at < $2
