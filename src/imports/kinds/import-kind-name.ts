/** The kinds of files that can be imported. */
export const IMPORT_KINDS = ['ORDERS', 'DEPARTMENTS', 'USERS', 'EXCHANGE_RATES', 'HISTORY'] as const;
export type ImportKindName = (typeof IMPORT_KINDS)[number];
