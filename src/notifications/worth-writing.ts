import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import type { StoredEvent } from '../platform/events/index.js';
import { ClockStandings } from '../sla/index.js';
import { isOver } from './clock-news.js';
import type { Notice } from './notice.entity.js';
import { Sight } from './sight.js';

/** Asked as a letter is written: what waited through a night or an outage may be nobody's concern by then. */
@Injectable()
export class WorthWriting {
  constructor(
    private readonly database: Database,
    private readonly clocks: ClockStandings,
    private readonly sight: Sight,
  ) {}

  /** Those the reader may still know of, without what tells of clocks that have ended. */
  async of(userId: string, notices: readonly Notice[]): Promise<Notice[]> {
    const worth: Notice[] = [];
    for (const notice of notices) {
      const about = { streamKind: notice.subjectKind, streamId: notice.subjectId, payload: {} };
      if ((await this.sight.maySee(userId, about)) && !(await this.tellsOfTheEnded(notice))) worth.push(notice);
    }
    return worth;
  }

  private async tellsOfTheEnded({ eventId, subjectKind, subjectId }: Notice): Promise<boolean> {
    if (subjectKind !== 'request') return false;
    const [event] = await this.database.query<Pick<StoredEvent, 'type' | 'payload'>>(
      'SELECT type, payload FROM event WHERE id = $1',
      [eventId],
    );
    return isOver(event!, await this.clocks.of(subjectId));
  }
}
