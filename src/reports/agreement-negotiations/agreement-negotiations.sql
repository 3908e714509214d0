-- Purpose  How departments come to agreements on terms (M17): the number of proposals, the duration, and the outcome.
-- Grain    One row for each negotiation of terms that was opened in the period.
-- Basis    Calendar seconds from the opening to the end. An open negotiation counts as long as it has lasted.
-- Params   $1 from, $2 to (instants, half-open); $3 departments of the reader; $4 reader is an executive; $5 now;
--          $6 requester department or null; $7 provider department or null.
-- Index    proposal_number_once, by negotiation. There are few negotiations.
SELECT n.id,
       a.requester_department_id                                                      AS requester,
       a.provider_department_id                                                       AS provider,
       CAST(CAST(n.opened_at AT TIME ZONE 'UTC' AS date) AS text)                     AS day,
       made.proposals,
       1                                                                              AS one,
       true                                                                           AS opened,
       n.closed_at IS NOT NULL                                                        AS ended,
       n.state = 'ACCEPTED'                                                           AS accepted,
       n.state = 'ACCEPTED' AND CAST(n.settlement ->> 'number' AS integer) = 1        AS accepted_at_once,
       n.steps @> '[{"move": "EXPIRE", "to": "ESCALATED"}]'                           AS expired,
       n.steps @> '[{"to": "ESCALATED"}]'                                             AS escalated,
       n.state = 'IMPOSED'                                                            AS imposed,
       CAST(extract(epoch FROM coalesce(n.closed_at, $5) - n.opened_at) AS integer)   AS lasted
  FROM negotiation n
  JOIN agreement a ON a.id = n.agreement_id
 CROSS JOIN LATERAL (SELECT CAST(count(*) AS integer) FROM proposal WHERE negotiation_id = n.id) AS made (proposals)
 WHERE n.opened_at >= $1 AND n.opened_at < $2
   AND ($4 OR a.requester_department_id = ANY ($3::uuid[]) OR a.provider_department_id = ANY ($3::uuid[]))
   AND ($6::uuid IS NULL OR a.requester_department_id = $6)
   AND ($7::uuid IS NULL OR a.provider_department_id = $7)
