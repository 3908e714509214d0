/** AGREEMENT: two departments and their proposals. DATE: one request and the offers of its date. */
export type Kind = 'AGREEMENT' | 'DATE';
