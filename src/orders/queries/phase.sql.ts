/** The phase of the customer of order `o`. A DURING order that has left is AFTER, whatever was stated. */
export const PHASE = `(CASE WHEN o.phase = 'DURING' AND o.released_at IS NOT NULL THEN 'AFTER' ELSE o.phase END)`;
