import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import { EventLog, type Channel, type EventType, type Side } from '../platform/events/index.js';
import { departmentsOf, REQUEST_STREAM, type RequestView } from '../requests/index.js';

interface Telling {
  /** Null where the event names the department and not the person. */
  actor: Actor | null;
  side: Side | null;
  channel?: Channel;
}

/** Records what an act of feedback did, in the stream of its request. The caller holds the request. */
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
