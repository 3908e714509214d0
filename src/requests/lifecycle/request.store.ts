import { Injectable } from '@nestjs/common';
import { Actor, isMember } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { EventLog, type Channel, type EventType, type Side, type StoredEvent } from '../../platform/events/index.js';
import { isId } from '../../platform/http/fields.js';
import { HeldRequests } from './held-requests.js';
import { Request } from '../request.entity.js';
import { allows, MOVES, type Verb } from '../request.state.js';
import { refuse } from '../requests.errors.js';
import { REQUEST_STREAM, type RequestDraftedPayload } from '../requests.events.js';
import { audienceOf, isTheirs, relationOf, sideOf } from '../requests.policy.js';

const NUMBER = /^[A-Z]{2,8}-\d{1,9}$/i;

export interface Telling {
  /** Null when the clock acts. */
  actor: Actor | null;
  /** Departments that may see the event; by default all that have a part in the request. */
  audience?: string[];
  channel?: Channel;
  occurredAt?: Date;
  /** By default the side for which the actor speaks. */
  side?: Side | null;
}

/** Finds and locks requests, and records their events. Every act needs this around its own rule. */
@Injectable()
export class RequestStore {
  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
    private readonly held: HeldRequests,
  ) {}

  async find(idOrNumber: string): Promise<Request | null> {
    return this.read(idOrNumber, '');
  }

  /** @throws request.not_found also for a request that this person may not see */
  async visible(actor: Actor, idOrNumber: string): Promise<Request> {
    return visibleTo(actor, await this.find(idOrNumber));
  }

  /** Locks a visible request until the act commits. @throws request.not_found */
  async lockVisible(actor: Actor, idOrNumber: string): Promise<Request> {
    return visibleTo(actor, await this.lock(idOrNumber));
  }

  /** Locks the request until the act commits. */
  async lock(idOrNumber: string): Promise<Request | null> {
    return this.read(idOrNumber, 'FOR UPDATE');
  }

  /**
   * The requests that the actor may see, by the given id or number. All are locked until the act commits, in the order of
   * their ids.
   */
  async lockAllVisible(actor: Actor, names: readonly string[]): Promise<Map<string, Request>> {
    const called = names.map(byName).filter((name) => name !== null);
    const valuesOf = (column: Name['column']) =>
      called.filter((name) => name.column === column).map(({ value }) => value);
    const found = await this.database.query<Request>(
      `SELECT ${this.database.columnsOf(Request, 'r')} FROM request r
        WHERE r.id = ANY ($1::uuid[]) OR r.number = ANY ($2::text[]) ORDER BY r.id FOR UPDATE`,
      [valuesOf('id'), valuesOf('number')],
    );
    this.held.keep(...found);
    const isCalled = (request: Request, name: string): boolean =>
      request.id === name.toLowerCase() || request.number === name.toUpperCase();
    const seen = found.filter((request) => relationOf(actor, request) !== null);
    const calls = names.map((name) => [name, seen.find((request) => isCalled(request, name))] as const);
    return new Map(calls.filter((call): call is [string, Request] => call[1] !== undefined));
  }

  /**
   * Locks a request for a timer; null if another transaction has locked it. An act may be waiting for the timer that the
   * sweep has claimed. If the sweep waited for the act, this would be a deadlock.
   */
  lockUnlessBusy(id: string): Promise<Request | null> {
    return this.read(id, 'FOR UPDATE SKIP LOCKED');
  }

  /**
   * Locks the request for a move that this person wants to make. If the move depends on the request, `move` is a function
   * that returns it.
   * @throws request.not_found, request.not_yours, request.wrong_state
   */
  async lockFor(actor: Actor, idOrNumber: string, move: Verb | ((request: Request) => Verb)): Promise<Request> {
    return this.judgeFor(actor, await this.lock(idOrNumber), move);
  }

  /** Checks a move as `lockFor` does, on an unlocked request, for a caller that only asks where the move would lead. */
  judgeFor(actor: Actor, found: Request | null, move: Verb | ((request: Request) => Verb)): Request {
    const request = visibleTo(actor, found);
    const verb = typeof move === 'function' ? move(request) : move;
    if (!isTheirs(actor, request, verb)) throw refuse('request.not_yours', undefined, { takenBy: MOVES[verb].by });
    if (!allows(verb, request.state)) throw refuse('request.wrong_state', undefined, { state: request.state });
    return request;
  }

  /** Records the ask with which a request begins, or which replaces its draft. */
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

  /** Records an event. The row is updated before this returns, but the `request` object of the caller is not. */
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

  /** Records a consequence of an event on the same request, at the instant of that event and without an actor. */
  async recordAfter<Payload extends object>(
    { streamId, occurredAt }: StoredEvent,
    type: EventType<Payload>,
    payload: Payload,
  ): Promise<void> {
    await this.tell((await this.find(streamId))!, type, payload, { actor: null, occurredAt });
  }

  private async read(idOrNumber: string, lock: string): Promise<Request | null> {
    const name = byName(idOrNumber);
    if (name === null) return null;
    const held = this.held.find(name.column, name.value);
    if (held !== undefined) return held;
    const [found] = await this.database.query<Request>(
      `SELECT ${this.database.columnsOf(Request, 'r')} FROM request r WHERE r.${name.column} = $1 ${lock}`,
      [name.value],
    );
    if (found !== undefined && lock !== '') this.held.keep(found);
    return found ?? null;
  }
}

/** The column by which a request was named, and its value. */
interface Name {
  column: 'id' | 'number';
  value: string;
}

/** Null if the text can be neither an id nor a number. */
export function byName(idOrNumber: string): Name | null {
  if (isId(idOrNumber)) return { column: 'id', value: idOrNumber };
  return NUMBER.test(idOrNumber) ? { column: 'number', value: idOrNumber.toUpperCase() } : null;
}

export function visibleTo(actor: Actor, request: Request | null): Request {
  if (request === null || relationOf(actor, request) === null) throw refuse('request.not_found');
  return request;
}
