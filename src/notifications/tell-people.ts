import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/index.js';
import { FeedConsumer, type ConsumesFeed, type StoredEvent } from '../platform/events/index.js';
import { MailNotice } from './mail-notice.js';
import { NOTICES } from './notice-catalogue.js';
import type { Notice } from './notice.entity.js';
import { NoticeStories } from './notice-stories.js';
import { postOf } from './post-of.js';
import { Preferences } from './preferences.js';
import { Recipients } from './recipients.js';
import { NoticeSight } from './sight.js';

/**
 * Turns events into notices, after commit and in order. All data for the decision is read once for the whole batch,
 * independent of the number of events and people.
 */
@Injectable()
@FeedConsumer('notifications')
export class TellPeople implements ConsumesFeed {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly stories: NoticeStories,
    private readonly recipients: Recipients,
    private readonly sight: NoticeSight,
    private readonly preferences: Preferences,
    private readonly mail: MailNotice,
  ) {}

  concerns(type: string): boolean {
    return NOTICES[type] !== undefined;
  }

  async consume(batch: StoredEvent[]): Promise<void> {
    const stories = await this.stories.of(batch);
    const hearers = await this.recipients.ofAll(stories);
    const readers = await this.sight.readers(hearers.flat());
    const told = stories.flatMap((story, index) =>
      hearers[index]!.flatMap((id) => readers.get(id) ?? []).map((reader) => ({
        event: story.event,
        kind: story.rule.kind,
        story,
        reader,
      })),
    );
    const seen = await this.sight.seenAmong(told);
    const chosen = await this.preferences.ofAll(seen.map(({ reader }) => reader.userId));
    const now = this.clock.now();
    const posts = seen.flatMap(({ story, reader }) => postOf(story, reader, chosen.get(reader.userId), now) ?? []);
    await this.write(posts.map(({ notice }) => notice));
    await this.mail.sendAll(posts);
  }

  private async write(notices: readonly Notice[]): Promise<void> {
    if (notices.length === 0) return;
    await this.database.query(
      `INSERT INTO notice (id, user_id, event_id, kind, subject_kind, subject_id, number, sentence, detail, created_at,
                           in_app, digest)
       SELECT id, "userId", "eventId", kind, "subjectKind", "subjectId", number, sentence, detail, "createdAt", "inApp",
              digest
         FROM jsonb_to_recordset($1::jsonb)
           AS told (id uuid, "userId" uuid, "eventId" uuid, kind text, "subjectKind" text, "subjectId" uuid, number text,
                    sentence text, detail text, "createdAt" timestamptz, "inApp" boolean, digest text)`,
      [JSON.stringify(notices)],
    );
  }
}
