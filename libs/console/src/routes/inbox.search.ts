import type { NoticeKind } from '../client';

/** The filter of the inbox. The address without a filter shows what is unread. */
export interface InboxSearch {
  show?: 'all';
  kind?: NoticeKind;
}

export const inboxSearch = ({ show, kind }: Record<string, unknown>): InboxSearch => ({
  ...(show === 'all' ? { show } : {}),
  ...(typeof kind === 'string' ? { kind: kind as NoticeKind } : {}),
});
