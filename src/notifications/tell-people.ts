import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, newId } from '../platform/database/index.js';
import { FeedConsumer, isEvent, type ConsumesFeed, type StoredEvent } from '../platform/events/index.js';
import { RequestLookup, type RequestView } from '../requests/index.js';
import { EscalationRungReached } from '../sla/index.js';
import { MailNotice } from './mail-notice.js';
import { noticeRuleOf, NOTICES, type NoticeRule } from './notice-catalogue.js';
import { Notice } from './notice.entity.js';
import { defaultPreference, type NoticeKind, type Preference } from './notice-kinds.js';
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
    private readonly recipients: Recipients,
    private readonly sight: Sight,
    private readonly preferences: Preferences,
    private readonly mail: MailNotice,
  ) {}

  async consume(batch: StoredEvent[]): Promise<void> {
    for (const event of batch) {
      const rule = NOTICES[event.type];
      if (rule !== undefined && event.origin === 'live') await this.tell(event, rule);
    }
  }

  private async tell(event: StoredEvent, usual: NoticeRule): Promise<void> {
    const request = event.streamKind === 'request' ? await this.requests.find(event.streamId) : null;
    const rule = request === null ? usual : noticeRuleOf(usual, event, request.requesterDepartmentId);
    for (const userId of await this.recipients.of(event, rule, request)) {
      if (await this.sight.maySee(userId, event)) await this.note(userId, event, rule, request);
    }
  }

  private async note(
    userId: string,
    event: StoredEvent,
    { kind, sentence }: NoticeRule,
    request: RequestView | null,
  ): Promise<void> {
    const { inApp, mail, urgent } = await this.preferences.of(userId, kind, usualFor(event, kind));
    if (!inApp && mail === 'OFF') return;
    const number = request?.number ?? null;
    const notice: Notice = {
      ...{ id: newId(), userId, eventId: event.id, kind, number },
      ...{ subjectKind: event.streamKind, subjectId: event.streamId },
      sentence: sentence.replace('{it}', number ?? 'It'),
      createdAt: this.clock.now(),
      inApp,
      digest: mail === 'HOURLY' || mail === 'DAILY' ? mail : null,
      readAt: null,
    };
    await this.database.repository(Notice).insert(notice);
    await this.mail.send(notice, mail, urgent);
  }
}

/** A rung of the ladder comes the way the two departments agreed on, to all who have not chosen another for themselves. */
function usualFor(event: StoredEvent, kind: NoticeKind): Preference {
  const usual = defaultPreference(kind);
  if (!isEvent(event, EscalationRungReached)) return usual;
  return { ...usual, mail: event.payload.channel === 'EMAIL' ? 'AT_ONCE' : 'OFF' };
}
