/** The part of the address behind the question mark. */
export type RequestsSearch = Record<string, never>;

export const requestsSearch = (): RequestsSearch => ({});
