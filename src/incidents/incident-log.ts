import { Injectable } from '@nestjs/common';
import { Actor } from '../platform/auth/actor.js';
import { EventLog, type EventType } from '../platform/events/index.js';
import type { IncidentCase } from './incident-lookup.js';

/** Records the events of an incident, for every department with a part in its order. */
@Injectable()
export class IncidentLog {
  constructor(private readonly events: EventLog) {}

  async record<Payload extends object>(
    actor: Actor,
    { incident, facts }: Pick<IncidentCase, 'incident' | 'facts'>,
    type: EventType<Payload>,
    payload: Payload,
  ): Promise<void> {
    await this.events.record(type, {
      stream: { kind: 'incident', id: incident.id },
      actorId: actor.userId,
      audience: facts.involvedDepartmentIds,
      payload,
    });
  }
}
