/** The part of the address behind the question mark. */
export type InboxSearch = Record<string, never>;

export const inboxSearch = (): InboxSearch => ({});
