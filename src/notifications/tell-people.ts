import { Injectable } from '@nestjs/common';
import { Users } from '../identity/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, newId } from '../platform/database/index.js';
import { cameLate, FeedConsumer, isEvent, type ConsumesFeed, type StoredEvent } from '../platform/events/index.js';
import { RequestLookup, type RequestView } from '../requests/index.js';
import { ClockMovedByClosure, ClockStandings, EscalationRungReached } from '../sla/index.js';
import { absenceDetail } from './absence-news.js';
import { clockDetail, isOver } from './clock-news.js';
import { MailNotice } from './mail-notice.js';
import { noticeRuleOf, NOTICES, type NoticeRule } from './notice-catalogue.js';
import { type Collection, Notice } from './notice.entity.js';
import { defaultPreference, type MailRhythm, type NoticeKind, type Preference } from './notice-kinds.js';
import { Preferences } from './preferences.js';
import { Recipients } from './recipients.js';
import { Sight } from './sight.js';

/**
 * Turns what happened into what people are told, after commit and in order. Only of what happens live: what was imported
 * or made up for a demo wakes nobody.
 */
@Injectable()
@FeedConsumer('notifications')
export class TellPeople implements ConsumesFeed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly requests: RequestLookup,
    private readonly clocks: ClockStandings,
    private readonly users: Users,
    private readonly recipients: Recipients,
    private readonly sight: Sight,
    private readonly preferences: Preferences,
    private readonly mail: MailNotice,
  ) {}

  async consume(batch: StoredEvent[]): Promise<void> {
    for (const [event, ...alike] of toldAsOne(batch)) {
      const rule = NOTICES[event.type];
      if (rule !== undefined && event.origin === 'live') await this.tell(event, alike, rule);
    }
  }

  private async tell(event: StoredEvent, alike: StoredEvent[], usual: NoticeRule): Promise<void> {
    const request = event.streamKind === 'request' ? await this.requests.find(event.streamId) : null;
    const rule = request === null ? usual : noticeRuleOf(usual, event, request.requesterDepartmentId);
    const standings = request === null ? [] : await this.clocks.of(request.id);
    if ([event, ...alike].every((each) => isOver(each, standings))) return;
    for (const userId of await this.recipients.of(event, rule, request)) {
      if (!(await this.sight.maySee(userId, event))) continue;
      const { zone } = await this.users.account(userId);
      const detail = clockDetail([event, ...alike], standings, zone) ?? absenceDetail(event, zone);
      await this.note(userId, event, rule, request, detail);
    }
  }

  private async note(
    userId: string,
    event: StoredEvent,
    { kind, sentence }: NoticeRule,
    request: RequestView | null,
    detail: string | null,
  ): Promise<void> {
    const { inApp, mail, urgent } = await this.preferences.of(userId, kind, usualFor(event, kind));
    if (!inApp && mail === 'OFF') return;
    const number = request?.number ?? null;
    const now = this.clock.now();
    const notice: Notice = {
      ...{ id: newId(), userId, eventId: event.id, kind, number },
      ...{ subjectKind: event.streamKind, subjectId: event.streamId },
      sentence: sentence.replaceAll('{it}', number ?? 'It'),
      detail,
      createdAt: now,
      inApp,
      digest: collectionOf(mail, request !== null && isToldLate(event, now)),
      readAt: null,
    };
    await this.database.repository(Notice).insert(notice);
    await this.mail.send(notice, mail, urgent);
  }
}

/** The clocks that one closure moved are one piece of news: the events of the others go with the first. */
function toldAsOne(batch: readonly StoredEvent[]): [StoredEvent, ...StoredEvent[]][] {
  const told = new Map<string, [StoredEvent, ...StoredEvent[]]>();
  for (const event of batch) {
    const key = isEvent(event, ClockMovedByClosure) ? `${event.streamId} ${event.payload.closureId}` : event.id;
    const first = told.get(key);
    if (first === undefined) told.set(key, [event]);
    else first.push(event);
  }
  return [...told.values()];
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
