-- Purpose  The footnotes of reports: the requests of the period that reports leave out, each counted for one reason only.
-- Grain    One row. Merged: counts as part of the request it was merged into. Called off: cancelled before anybody began.
--          Unconfirmed: raised by the provider for a person who has not confirmed it yet.
-- Params   $1 from, $2 to (instants, half-open); $3 departments of the reader; $4 reader is an executive;
--          $5 requester department or null; $6 provider department or null.
-- Index    request_submitted.
SELECT CAST(count(*) FILTER (WHERE reason = 'MERGED') AS integer)      AS merged,
       CAST(count(*) FILTER (WHERE reason = 'CALLED_OFF') AS integer)  AS "calledOff",
       CAST(count(*) FILTER (WHERE reason = 'UNCONFIRMED') AS integer) AS unconfirmed
  FROM (SELECT CASE WHEN r.state = 'MERGED' THEN 'MERGED'
                    WHEN r.state = 'CANCELLED' AND r.first_responded_at IS NULL THEN 'CALLED_OFF'
                    ELSE 'UNCONFIRMED' END AS reason
          FROM request r
         WHERE r.submitted_at >= $1 AND r.submitted_at < $2
           -- Only these requests can be left out. They are few, so each is looked up in the view by its id.
           AND (r.state IN ('MERGED', 'CANCELLED') OR r.awaits_named)
           AND NOT EXISTS (SELECT FROM counted_request WHERE id = r.id)
           AND ($4 OR r.requester_department_id = ANY ($3::uuid[]) OR r.provider_department_id = ANY ($3::uuid[]))
           AND ($5::uuid IS NULL OR r.requester_department_id = $5)
           AND ($6::uuid IS NULL OR r.provider_department_id = $6)) AS left_out
