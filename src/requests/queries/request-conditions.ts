/** A condition on the request `r`: it is assigned to the person. `me` is the reader. The parameters are set by the caller. */
export const assignedTo = (person: string): string => `r.assignee_id = ${person === 'me' ? ':reader' : ':assigneeId'}`;

/**
 * A condition on the request `r`: a promise was broken, or is broken at this instant. It is null for a request without a
 * promise. `now` is an SQL expression.
 */
export const overdueAt = (now: string): string => `(r.breached_at IS NOT NULL OR r.breach_at < ${now})`;
