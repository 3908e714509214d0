-- Purpose  The number of requests that each department has to answer now, for the forecast of when its queue will be empty.
-- Grain    One row for each department that holds an open request.
-- Params   $1 departments of the reader; $2 reader is an executive.
-- Index    request_open_of_holder.
SELECT holder_department_id AS "departmentId", CAST(count(*) AS integer) AS open
  FROM counted_request
 WHERE state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING')
   AND ($2::boolean OR holder_department_id = ANY ($1::uuid[]))
 GROUP BY 1
