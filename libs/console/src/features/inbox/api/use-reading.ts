import { readAllNotices, readNotice, unreadNotice } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';

/** Marks one notice as read, or as unread again. */
export const useReading = () =>
  useAct(
    ({ notice, read }: { notice: string; read: boolean }, headers) =>
      read ? answer(readNotice({ path: { notice }, headers })) : answer(unreadNotice({ path: { notice } })),
    [keys.notices],
  );

export const useReadAll = () => useAct((_: void, headers) => answer(readAllNotices({ headers })), [keys.notices]);
