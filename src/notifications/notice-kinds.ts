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
/** When mail is sent: at once, collected each hour, or collected at the start of the recipient's working day. */
export type MailRhythm = (typeof MAIL_RHYTHMS)[number];

/** A person's preference for one kind of notice. */
export interface Preference {
  inApp: boolean;
  mail: MailRhythm;
  /** True when mail may be sent outside the recipient's working hours. */
  urgent: boolean;
}

/**
 * A notice that asks its reader to act is sent at once; information is collected. Only people themselves can make a
 * kind urgent.
 */
export const defaultPreference = (kind: NoticeKind): Preference => ({
  inApp: true,
  mail: COLLECTED.includes(kind) ? 'DAILY' : 'AT_ONCE',
  urgent: false,
});

const COLLECTED: readonly NoticeKind[] = ['NEW_WORK', 'MESSAGE', 'ENDED', 'ORDER', 'INCIDENT', 'ARTICLE', 'FEEDBACK'];
