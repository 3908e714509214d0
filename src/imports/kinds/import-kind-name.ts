/** The effect of a row. UNCHANGED: the row states nothing new. OUTDATED: its source had stated a newer version before. */
export const IMPORT_KINDS = ['ORDERS', 'DEPARTMENTS', 'USERS', 'EXCHANGE_RATES', 'HISTORY'] as const;
export type ImportKindName = (typeof IMPORT_KINDS)[number];
