import { Injectable } from '@nestjs/common';
import { Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { EVENT_COLUMNS, type EventRow } from '../../platform/events/event-row.js';
import { Message } from '../messages/message.entity.js';
import { heardBy } from '../queries/request-timeline.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { RequestText } from '../asking/request-text.entity.js';
import { refuse } from '../requests.errors.js';
import { REQUEST_STREAM } from '../requests.events.js';
import { mayReadConversation } from '../requests.policy.js';
import { RecordExported } from './record.events.js';

/** The history of one request, as far as a reader may read it. */
export interface RequestRecordHistory {
  text: RequestText;
  /** The events in the order of recording, each with its seal. */
  events: EventRow[];
  /** The number of events that only other departments may read. */
  absentEvents: number;
  /** The messages in the order of writing. */
  messages: Message[];
}

/** Reads whole histories for records that are exported, and records the export. */
@Injectable()
export class RequestRecords {
  constructor(
    private readonly requests: RequestStore,
    private readonly database: Database,
  ) {}

  /** @throws request.not_found also for a reader who sees only that the request exists */
  async historyFor(actor: Actor, idOrNumber: string): Promise<RequestRecordHistory> {
    const request = await this.requests.visible(actor, idOrNumber);
    if (!mayReadConversation(actor, request)) throw refuse('request.not_found');
    const events = await this.eventsFor(actor, request);
    const [told] = await this.database.query<{ count: number }>(
      'SELECT CAST(count(*) AS integer) AS count FROM event WHERE stream_kind = $1 AND stream_id = $2',
      [REQUEST_STREAM, request.id],
    );
    return {
      text: (await this.database.repository(RequestText).findOneBy({ requestId: request.id }))!,
      events,
      absentEvents: told!.count - events.length,
      messages: await this.messagesFor(actor, request.id),
    };
  }

  /** Records the export as an event of the request. Both sides see it, and the digest proves which document was exported. */
  @Transactional()
  async noteExport(actor: Actor, idOrNumber: string, digest: string): Promise<void> {
    const request = await this.requests.lockVisible(actor, idOrNumber);
    await this.requests.tell(request, RecordExported, { digest }, { actor });
  }

  private eventsFor(actor: Actor, { id, requesterDepartmentId }: Request): Promise<EventRow[]> {
    return this.database.query<EventRow>(
      `SELECT ${EVENT_COLUMNS} FROM event e
        WHERE e.stream_kind = $1 AND e.stream_id = $2 AND ${heardBy('$3::uuid[]', '$4')}
        ORDER BY e.sequence`,
      [REQUEST_STREAM, id, departmentIdsOf(actor), requesterDepartmentId],
    );
  }

  private messagesFor(actor: Actor, requestId: string): Promise<Message[]> {
    return this.database
      .repository(Message)
      .createQueryBuilder('m')
      .where('m.requestId = :requestId', { requestId })
      .andWhere(`(m.visibility = 'SHARED' OR m.departmentId = ANY (:own))`, { own: departmentIdsOf(actor) })
      .orderBy('m.id')
      .getMany();
  }
}
