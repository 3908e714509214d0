import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import { EventLog, type Channel, type EventType, type Side } from '../platform/events/index.js';
import { departmentsOf, REQUEST_STREAM, type RequestView } from '../requests/index.js';

interface Telling {
  /** Null for an event that names the department without the person. */
  actor: Actor | null;
  side: Side | null;
  channel?: Channel;
}

/** Records the events of feedback acts in the stream of the request. The caller has the request locked. */
@Injectable()
export class TellOfFeedback {
  constructor(private readonly log: EventLog) {}

  async tell<Payload extends object>(
    request: RequestView,
    type: EventType<Payload>,
    payload: Payload,
    { actor, side, channel = 'portal' }: Telling,
  ): Promise<void> {
    await this.log.record(type, {
      stream: { kind: REQUEST_STREAM, id: request.id },
      payload,
      actorId: actor?.userId ?? null,
      side,
      channel,
      audience: departmentsOf(request),
    });
  }
}
