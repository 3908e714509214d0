import { type Row, row, SIGNED_IN } from './rows.js';

/** Everybody has an inbox of their own and no other. */
export const NOTIFICATIONS_ROWS: Record<string, Row> = {
  listNotices: row(SIGNED_IN, () => '/me/notices'),
  countNotices: row(SIGNED_IN, () => '/me/notices/counts'),
  readAllNotices: row(SIGNED_IN, () => '/me/notices/reading'),
  unreadNotice: row('144444443', ({ offer }) => `/me/notices/${offer}/reading`),
  readNotice: row('144444443', ({ offer }) => `/me/notices/${offer}/reading`),
  listNoticePreferences: row(SIGNED_IN, () => '/me/notice-preferences'),
  setNoticePreference: row(
    SIGNED_IN,
    () => '/me/notice-preferences/QUESTION',
    () => ({ inApp: true, mail: 'AT_ONCE', urgent: false }),
  ),
};
