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
import type { NoticeReader } from './sight.js';
import type { NoticeStory } from './story.js';

/** The notice for this reader with its preference; null when the reader wants no notices of this kind. */
export function postOf(
  { event, happenings, rule: { kind, sentence }, request, standings }: NoticeStory,
  reader: NoticeReader,
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

/** Events that happened during an outage go into one letter. */
function collectionOf(mail: MailRhythm, late: boolean): Collection | null {
  if (mail === 'OFF') return null;
  if (late) return 'TOGETHER';
  return mail === 'AT_ONCE' ? null : mail;
}

/**
 * The default for an escalation rung uses the channel that the two departments agreed on. A person's own preference
 * replaces it.
 */
function usualFor(event: StoredEvent, kind: NoticeKind): Preference {
  const usual = defaultPreference(kind);
  if (!isEvent(event, EscalationRungReached)) return usual;
  return { ...usual, mail: event.payload.channel === 'EMAIL' ? 'AT_ONCE' : 'OFF' };
}

/** While a worker runs, a sweep, a seal and a reading of the feed together never take this long. */
const TOLD_LATE_AFTER_MS = 300_000;

const isToldLate = (event: StoredEvent, now: Date): boolean =>
  cameLate(event) || now.getTime() - event.recordedAt.getTime() > TOLD_LATE_AFTER_MS;
