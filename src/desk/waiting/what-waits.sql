-- Purpose  Everything that waits for somebody.
-- Grain    One row for each thing: the department that owes it, the department that waits, the person on either side if there
--          is one, and the instants since when and until when. `leads_only` marks things that only a lead may do. `hidden`
--          marks things that some people of the two departments may not see.
-- Index    Each kind is one part of the UNION. Each part uses the partial index or the key of its own table and reads open rows
--          only. The condition on open states of questions is redundant, because all questions of a request are settled when
--          it ends. It lets the planner use the index of open requests.
SELECT 'QUESTION' AS kind, q.id, q.request_id, NULL::uuid AS negotiation_id,
       r.requester_department_id AS owing_id, COALESCE(r.on_behalf_of_id, r.raised_by_id) AS owing_person_id,
       r.holder_department_id AS owed_id, q.asked_by_id AS owed_person_id,
       q.asked_at AS since, clock.due_at, false AS leads_only, r.restricted AS hidden
  FROM question AS q
  JOIN request AS r ON r.id = q.request_id
  LEFT JOIN request_clock AS clock
    ON clock.request_id = r.id AND clock.kind = 'REQ' AND clock.subject = q.id::text
 WHERE q.settled_at IS NULL
   AND r.state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING')

UNION ALL
SELECT 'OFFER', o.id, o.request_id, NULL,
       CASE o.side WHEN 'PROVIDER' THEN r.requester_department_id ELSE r.holder_department_id END,
       CASE o.side WHEN 'PROVIDER' THEN COALESCE(r.on_behalf_of_id, r.raised_by_id) ELSE r.assignee_id END,
       CASE o.side WHEN 'PROVIDER' THEN r.holder_department_id ELSE r.requester_department_id END,
       o.author_id, o.made_at, o.reply_by, false, r.restricted
  FROM offer AS o JOIN request AS r ON r.id = o.request_id
 WHERE o.outcome IS NULL

UNION ALL
SELECT 'TRANSFER', t.id, t.request_id, NULL, t.to_department_id, NULL, t.from_department_id, t.offered_by_id,
       t.offered_at, t.answer_by, false, r.restricted
  FROM transfer AS t JOIN request AS r ON r.id = t.request_id
 WHERE t.settled_at IS NULL

UNION ALL
SELECT 'EXPEDITE', e.id, e.request_id, NULL, side.department_id, NULL, side.other_id, e.asked_by_id, e.asked_at,
       NULL, true, r.restricted
  FROM expedite AS e
  JOIN request AS r ON r.id = e.request_id
 CROSS JOIN LATERAL (
       VALUES (r.requester_department_id, r.holder_department_id, e.requester_approved_by_id),
              (r.holder_department_id, r.requester_department_id, e.provider_approved_by_id)
       ) AS side (department_id, other_id, approved_by_id)
 WHERE e.state = 'ASKED' AND side.approved_by_id IS NULL

UNION ALL
SELECT 'RESOLUTION', r.id, r.id, NULL, r.requester_department_id, COALESCE(r.on_behalf_of_id, r.raised_by_id),
       r.holder_department_id, r.assignee_id, r.resolved_at, NULL, false, r.restricted
  FROM request AS r
 WHERE r.state = 'RESOLVED' AND r.ball = 'REQUESTER'

UNION ALL
SELECT 'DOUBT', r.id, r.id, NULL, r.holder_department_id, r.assignee_id,
       r.requester_department_id, COALESCE(r.on_behalf_of_id, r.raised_by_id), r.doubted_at, NULL, false, r.restricted
  FROM request AS r
 WHERE r.state = 'RESOLVED' AND r.ball = 'PROVIDER'

UNION ALL
SELECT 'REQUEST', r.id, r.id, NULL, r.holder_department_id, r.assignee_id,
       r.requester_department_id, COALESCE(r.on_behalf_of_id, r.raised_by_id),
       r.submitted_at, r.due_at, r.assignee_id IS NULL, r.restricted
  FROM request AS r
 WHERE r.state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS')

UNION ALL
SELECT 'CONFIRMATION', r.id, r.id, NULL, r.requester_department_id, r.on_behalf_of_id,
       r.holder_department_id, r.raised_by_id, r.submitted_at, NULL, false, r.restricted
  FROM request AS r
 WHERE r.on_behalf_of_id IS NOT NULL AND NOT r.confirmed_on_behalf
   AND r.state NOT IN ('DRAFT', 'CLOSED', 'CANCELLED', 'DECLINED', 'EXPIRED', 'MERGED', 'LEFT_OPEN')

UNION ALL
SELECT 'LONGER_HOLD', x.id, r.id, NULL, r.requester_department_id, COALESCE(r.on_behalf_of_id, r.raised_by_id),
       r.holder_department_id, x.proposed_by_id, x.proposed_at, h.review_at, false, r.restricted
  FROM hold_extension AS x
  JOIN hold AS h ON h.id = x.hold_id
  JOIN request AS r ON r.id = h.request_id
 WHERE x.settled_at IS NULL

UNION ALL
SELECT 'ESCALATION', e.id, r.id, NULL, side.department_id, NULL, side.other_id, e.raised_by_id, e.raised_at,
       NULL, true, r.restricted
  FROM escalation AS e
  JOIN request AS r ON r.id = e.request_id
 CROSS JOIN LATERAL (
       VALUES (r.holder_department_id, r.requester_department_id),
              (r.requester_department_id, r.holder_department_id)
       ) AS side (department_id, other_id)
 WHERE e.settled_at IS NULL

UNION ALL
SELECT 'CAUSE', c.id, r.id, NULL, other.id, NULL, c.proposed_by_department_id, c.proposed_by_id, c.proposed_at,
       NULL, false, true
  FROM incident_cause AS c
  JOIN incident AS i ON i.id = c.incident_id
  JOIN request AS r ON r.id = c.request_id
 CROSS JOIN LATERAL (
       SELECT CASE WHEN r.holder_department_id = c.proposed_by_department_id
                   THEN r.requester_department_id ELSE r.holder_department_id END AS id) AS other
 WHERE i.state = 'OPEN' AND c.confirmed_at IS NULL AND NOT c.withdrawn
   AND c.revision = (SELECT max(last.revision) FROM incident_cause AS last
                      WHERE last.incident_id = c.incident_id AND last.request_id = c.request_id)

UNION ALL
SELECT 'PROPOSAL', n.id, NULL, n.id,
       CASE n.turn_of WHEN 'REQUESTER' THEN a.requester_department_id ELSE a.provider_department_id END, NULL,
       CASE n.turn_of WHEN 'REQUESTER' THEN a.provider_department_id ELSE a.requester_department_id END, NULL,
       last.made_at, n.deadline, true, false
  FROM negotiation AS n
  JOIN agreement AS a ON a.id = n.agreement_id
  JOIN LATERAL (SELECT max(p.made_at) AS made_at FROM proposal AS p WHERE p.negotiation_id = n.id) AS last ON true
 WHERE n.state = 'OPEN'

UNION ALL
SELECT 'REVIEW', v.id, NULL, NULL, side.department_id, NULL, side.other_id, NULL, v.opened_at, NULL, true, false
  FROM agreement_review AS v
  JOIN agreement AS a ON a.id = v.agreement_id
 CROSS JOIN LATERAL (
       VALUES (a.requester_department_id, a.provider_department_id, v.requester_confirmed_by_id),
              (a.provider_department_id, a.requester_department_id, v.provider_confirmed_by_id)
       ) AS side (department_id, other_id, confirmed_by_id)
 WHERE v.closed_at IS NULL AND side.confirmed_by_id IS NULL

UNION ALL
SELECT 'RATING', f.id, r.id, NULL, side.department_id, side.person_id, side.other_id, side.other_person_id, f.asked_at, f.closes_at,
       false, r.restricted
  FROM feedback_round AS f
  JOIN request AS r ON r.id = f.request_id
 CROSS JOIN LATERAL (
       VALUES (f.requester_department_id, COALESCE(r.on_behalf_of_id, r.raised_by_id),
               f.provider_department_id, r.assignee_id, f.requester_rated_at),
              (f.provider_department_id, r.assignee_id,
               f.requester_department_id, COALESCE(r.on_behalf_of_id, r.raised_by_id), f.provider_rated_at)
       ) AS side (department_id, person_id, other_id, other_person_id, rated_at)
 WHERE f.ended_at IS NULL AND f.asked_at IS NOT NULL
   AND (f.requester_rated_at IS NULL OR f.provider_rated_at IS NULL) AND side.rated_at IS NULL
   AND side.person_id IS NOT NULL

UNION ALL
SELECT 'FOLLOW_UP', f.id, r.id, NULL, f.department_id, r.assignee_id,
       r.requester_department_id, COALESCE(r.on_behalf_of_id, r.raised_by_id), f.opened_at, f.due_at,
       false, r.restricted
  FROM follow_up AS f
  JOIN request AS r ON r.id = f.request_id
 WHERE f.ended_at IS NULL AND (f.told_at IS NOT NULL OR f.missed_at IS NOT NULL)
