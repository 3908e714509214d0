import { Injectable } from '@nestjs/common';
import { Actor, isMember } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import { EventLog, type Channel, type EventType, type Side, type StoredEvent } from '../platform/events/index.js';
import { isId } from '../platform/http/fields.js';
import { Request } from './request.entity.js';
import { allows, MOVES, type Verb } from './request.state.js';
import { refuse } from './requests.errors.js';
import { REQUEST_STREAM, type RequestDraftedPayload } from './requests.events.js';
import { audienceOf, isTheirs, relationOf, sideOf } from './requests.policy.js';

export interface Telling {
  /** Null when the clock acts. */
  actor: Actor | null;
  /** Departments that may see it; all that have a part in the request unless told. */
  audience?: string[];
  channel?: Channel;
  occurredAt?: Date;
  /** Unless told, the side the actor speaks for. */
  side?: Side | null;
}

/** Finds and locks requests, and tells what happened to them: what every act does around its own rule. */
@Injectable()
export class RequestStore {
  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
  ) {}

  find(idOrNumber: string): Promise<Request | null> {
    return this.database.repository(Request).findOneBy(byName(idOrNumber));
  }

  /** Refuses with `request.not_found` also what this person may not see. */
  async visible(actor: Actor, idOrNumber: string): Promise<Request> {
    return visibleTo(actor, await this.find(idOrNumber));
  }

  /** Held until the act commits. */
  lock(idOrNumber: string): Promise<Request | null> {
    return this.database
      .repository(Request)
      .findOne({ where: byName(idOrNumber), lock: { mode: 'pessimistic_write' } });
  }

  /**
   * The request, held for a move this person wants to make. Refuses with `request.not_found`, `request.not_yours` or
   * `request.wrong_state`. Where the request itself decides which move it is, a function names it.
   */
  async lockFor(actor: Actor, idOrNumber: string, move: Verb | ((request: Request) => Verb)): Promise<Request> {
    const request = visibleTo(actor, await this.lock(idOrNumber));
    const verb = typeof move === 'function' ? move(request) : move;
    if (!isTheirs(actor, request, verb)) throw refuse('request.not_yours', undefined, { takenBy: MOVES[verb].by });
    if (!allows(verb, request.state)) throw refuse('request.wrong_state', undefined, { state: request.state });
    return request;
  }

  /** Records the ask that a request begins with, or that takes the place of its draft. */
  async tellAsk<Ask extends RequestDraftedPayload>(
    requestId: string,
    type: EventType<Ask>,
    ask: Ask,
    actor: Actor,
    audience: string[],
  ): Promise<void> {
    await this.log.record(type, {
      stream: { kind: REQUEST_STREAM, id: requestId },
      payload: ask,
      actorId: actor.userId,
      side: isMember(actor, ask.requesterDepartmentId) ? 'REQUESTER' : 'PROVIDER',
      audience,
      channel: ask.channel,
    });
  }

  /** Records what happened; the row follows before this returns, but not the value the caller holds. */
  tell<Payload extends object>(
    request: Request,
    type: EventType<Payload>,
    payload: Payload,
    { actor, audience, channel, occurredAt, side }: Telling,
  ): Promise<StoredEvent<Payload>> {
    return this.log.record(type, {
      stream: { kind: REQUEST_STREAM, id: request.id },
      payload,
      actorId: actor?.userId ?? null,
      side: side ?? (actor === null ? null : sideOf(actor, request)),
      audience: audience ?? audienceOf(request),
      channel: channel ?? 'portal',
      occurredAt,
    });
  }
}

const byName = (idOrNumber: string): { id: string } | { number: string } =>
  isId(idOrNumber) ? { id: idOrNumber } : { number: idOrNumber.toUpperCase() };

function visibleTo(actor: Actor, request: Request | null): Request {
  if (request === null || relationOf(actor, request) === null) throw refuse('request.not_found');
  return request;
}
