/** The part of the address behind the question mark. */
export type AskSearch = Record<string, never>;

export const askSearch = (): AskSearch => ({});
