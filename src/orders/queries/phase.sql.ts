/** Where the customer of order o stands: what was ordered and has left is in use, whatever was said before. */
export const PHASE = `(CASE WHEN o.phase = 'DURING' AND o.released_at IS NOT NULL THEN 'AFTER' ELSE o.phase END)`;
