import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/actor.js';
import { Database } from '../platform/database/index.js';
import { EventLog, type EventType } from '../platform/events/index.js';
import { isId } from '../platform/http/fields.js';
import { Suggestion } from './suggestion.entity.js';
import { refuse } from './suggestions.errors.js';
import { SUGGESTION_STREAM } from './suggestions.events.js';
import { mayReply, sightOf } from './suggestions.policy.js';

/** Loads and locks suggestions, and records their events. */
@Injectable()
export class SuggestionStore {
  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
  ) {}

  /** @throws suggestion.not_found */
  async visibleTo(actor: Actor, idOrNumber: string, lock = false): Promise<Suggestion> {
    const suggestion = await this.database.repository(Suggestion).findOne({
      where: isId(idOrNumber) ? { id: idOrNumber } : { number: idOrNumber.toUpperCase() },
      ...(lock && { lock: { mode: 'pessimistic_write' } }),
    });
    if (suggestion === null || sightOf(actor, suggestion) === null) throw refuse('suggestion.not_found');
    return suggestion;
  }

  /**
   * Locks the suggestion until the act commits.
   * @throws suggestion.not_found, suggestion.not_yours_to_reply
   */
  async lockToReply(actor: Actor, idOrNumber: string): Promise<Suggestion> {
    const suggestion = await this.visibleTo(actor, idOrNumber, true);
    if (!mayReply(actor, suggestion)) throw refuse('suggestion.not_yours_to_reply');
    return suggestion;
  }

  /** Null while an act has the row locked, because a timer must not wait for an act. */
  async lockUnlessBusy(id: string): Promise<Suggestion | null> {
    return this.database
      .repository(Suggestion)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' } });
  }

  /** Records an event. `audience` is the receiving department by default, because only its members know the author. */
  async tell<Payload extends object>(
    { id, departmentId }: Pick<Suggestion, 'id' | 'departmentId'>,
    type: EventType<Payload>,
    payload: Payload,
    actor: Actor | null,
    audience = [departmentId],
  ): Promise<void> {
    await this.log.record(type, {
      stream: { kind: SUGGESTION_STREAM, id },
      payload,
      actorId: actor?.userId ?? null,
      audience,
    });
  }
}
