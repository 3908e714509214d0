-- Purpose  The facts that cost reports show about the requests behind a cost.
-- Grain    One row for each request.
-- Params   $1 ids of requests that the reader may know of.
-- Index    request_pk.
SELECT r.id, r.number, r.state, r.service_id AS "serviceId",
       r.requester_department_id AS "requesterDepartmentId", r.provider_department_id AS "providerDepartmentId"
  FROM request r
 WHERE r.id = ANY ($1::uuid[])
