import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import type { StoredEvent } from '../platform/events/index.js';
import { ClockStandings } from '../sla/index.js';
import { clockIsOver, tellsOfClocks } from './clock-news.js';
import type { Notice } from './notice.entity.js';
import { NoticeSight } from './sight.js';

type Happening = Pick<StoredEvent, 'id' | 'type' | 'payload'>;

/** Checks notices again when a letter is written, because after a night or an outage they may concern nobody any more. */
@Injectable()
export class WorthWriting {
  constructor(
    private readonly database: Database,
    private readonly clocks: ClockStandings,
    private readonly sight: NoticeSight,
  ) {}

  /** The notices that the reader may still know of, without withdrawn ones and without those about clocks that have ended. */
  async of(userId: string, notices: readonly Notice[]): Promise<Notice[]> {
    const reader = (await this.sight.readers([userId])).get(userId);
    if (reader === undefined) return [];
    const seen = await this.sight.seenAmong(
      notices.filter(stands).map((notice) => ({
        ...{ notice, reader, kind: notice.kind },
        event: { streamKind: notice.subjectKind, streamId: notice.subjectId, payload: {} },
      })),
    );
    return this.withoutTheEnded(seen.map(({ notice }) => notice));
  }

  private async withoutTheEnded(notices: Notice[]): Promise<Notice[]> {
    const ofRequests = notices.filter(({ subjectKind }) => subjectKind === 'request');
    if (ofRequests.length === 0) return notices;
    const events = await this.database.query<Happening>('SELECT id, type, payload FROM event WHERE id = ANY ($1)', [
      ofRequests.map(({ eventId }) => eventId),
    ]);
    const happenings = new Map(events.map((event) => [event.id, event]));
    const ofClocks = ofRequests.filter(({ eventId }) => tellsOfClocks(happenings.get(eventId)!));
    const standings = await this.clocks.of(ofClocks.map(({ subjectId }) => subjectId));
    const ended = ofRequests.filter((notice) =>
      clockIsOver(happenings.get(notice.eventId)!, standings.get(notice.subjectId) ?? []),
    );
    return notices.filter((notice) => !ended.includes(notice));
  }
}

const stands = ({ withdrawnAt }: Notice): boolean => withdrawnAt === null;
