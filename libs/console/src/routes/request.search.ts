/** The part of the address behind the question mark. */
export type RequestSearch = Record<string, never>;

export const requestSearch = (): RequestSearch => ({});
