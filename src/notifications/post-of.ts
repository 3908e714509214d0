import { newId } from '../platform/database/index.js';
import { cameLate, isEvent, type StoredEvent } from '../platform/events/index.js';
import { EscalationRungReached } from '../sla/index.js';
import { absenceDetail } from './absence-news.js';
import { articleDetail } from './article-news.js';
import { clockDetail } from './clock-news.js';
import type { Post } from './mail-notice.js';
import type { Collection } from './notice.entity.js';
import { defaultPreference, type MailRhythm, type NoticeKind, type Preference } from './notice-kinds.js';
import type { Chosen } from './preferences.js';
import type { Reader } from './sight.js';
import type { Story } from './story.js';

/** The story as this reader is told it; null for who wants to hear nothing of its kind. */
export function postOf(
  { event, happenings, rule: { kind, sentence }, request, standings }: Story,
  reader: Reader,
  chosen: Chosen | undefined,
  now: Date,
): Post | null {
  const preference = chosen?.get(kind) ?? usualFor(event, kind);
  const { inApp, mail } = preference;
  if (!inApp && mail === 'OFF') return null;
  const number = request?.number ?? null;
  const notice = {
    ...{ id: newId(), userId: reader.userId, eventId: event.id, kind, number },
    ...{ subjectKind: event.streamKind, subjectId: event.streamId },
    sentence: sentence.replaceAll('{it}', number ?? 'It'),
    detail:
      clockDetail(happenings, standings, reader.zone) ?? absenceDetail(event, reader.zone) ?? articleDetail(event),
    createdAt: now,
    inApp,
    digest: collectionOf(mail, request !== null && isToldLate(event, now)),
    readAt: null,
    withdrawnAt: null,
  };
  return { notice, reader, preference };
}

/** Events that happened while nothing was running go into one letter. */
function collectionOf(mail: MailRhythm, late: boolean): Collection | null {
  if (mail === 'OFF') return null;
  if (late) return 'TOGETHER';
  return mail === 'AT_ONCE' ? null : mail;
}

/** A rung of the ladder comes the way the two departments agreed on, to all who have not chosen another for themselves. */
function usualFor(event: StoredEvent, kind: NoticeKind): Preference {
  const usual = defaultPreference(kind);
  if (!isEvent(event, EscalationRungReached)) return usual;
  return { ...usual, mail: event.payload.channel === 'EMAIL' ? 'AT_ONCE' : 'OFF' };
}

/** As long as a sweep, a seal and a reading of the feed never take together while a worker runs. */
const TOLD_LATE_AFTER_MS = 300_000;

const isToldLate = (event: StoredEvent, now: Date): boolean =>
  cameLate(event) || now.getTime() - event.recordedAt.getTime() > TOLD_LATE_AFTER_MS;
