/** The kinds of notices, for which people choose channels. */
export const NOTICE_KINDS = [
  'NEW_WORK',
  'ASSIGNED',
  'QUESTION',
  'REPLY',
  'ANSWER',
  'MESSAGE',
  'DATE',
  'TRANSFER',
  'WARNING',
  'BREACH',
  'ESCALATION',
  'EXPEDITE',
  'ENDED',
  'AGREEMENT',
  'ORDER',
  'INCIDENT',
  'OPERATION',
  'ABSENCE',
  'ARTICLE',
  'ACKNOWLEDGEMENT',
  'FEEDBACK',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const MAIL_RHYTHMS = ['AT_ONCE', 'HOURLY', 'DAILY', 'OFF'] as const;
/** When mail leaves: by itself, or collected at the hour, or as the recipient's working day begins. */
export type MailRhythm = (typeof MAIL_RHYTHMS)[number];

/** How a person wants to hear of one kind. */
export interface Preference {
  inApp: boolean;
  mail: MailRhythm;
  /** May leave outside the recipient's working hours. */
  urgent: boolean;
}

/**
 * A notice that waits for its reader goes at once; information is collected. Only people themselves call a kind urgent.
 */
export const defaultPreference = (kind: NoticeKind): Preference => ({
  inApp: true,
  mail: COLLECTED.includes(kind) ? 'DAILY' : 'AT_ONCE',
  urgent: false,
});

const COLLECTED: readonly NoticeKind[] = ['NEW_WORK', 'MESSAGE', 'ENDED', 'ORDER', 'INCIDENT', 'ARTICLE', 'FEEDBACK'];
