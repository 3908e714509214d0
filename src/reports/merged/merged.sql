-- Purpose  The footnote of reports that leave merged requests out: they are counted under those they were merged into.
-- Grain    One row: how many merged requests were submitted in the period.
-- Params   $1 from, $2 to (instants, half-open); $3 departments of the reader; $4 reader is an executive;
--          $5 requester department or null; $6 provider department or null.
-- Index    request_submitted.
SELECT count(*)::integer AS merged
  FROM request r
 WHERE r.submitted_at >= $1 AND r.submitted_at < $2
   AND r.state = 'MERGED'
   AND ($4 OR r.requester_department_id = ANY ($3::uuid[]) OR r.provider_department_id = ANY ($3::uuid[]))
   AND ($5::uuid IS NULL OR r.requester_department_id = $5)
   AND ($6::uuid IS NULL OR r.provider_department_id = $6)
