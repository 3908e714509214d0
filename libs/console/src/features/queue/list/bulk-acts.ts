/** The acts on many requests. */
export const BULK_ACTS = ['assign', 'priority', 'effort', 'aside'] as const;
export type BulkAct = (typeof BULK_ACTS)[number];
