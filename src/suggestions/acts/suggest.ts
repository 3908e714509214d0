import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { Addressee } from '../addressee.js';
import { Reminders } from '../reminders.js';
import { Suggestion } from '../suggestion.entity.js';
import { SuggestionStore } from '../suggestion-store.js';
import { refuse } from '../suggestions.errors.js';
import { SuggestionReceived } from '../suggestions.events.js';

export interface NewSuggestion {
  /** Null for the department that offers the service. */
  departmentId: string | null;
  serviceId: string | null;
  /** The department for which the author speaks; null for the author's first department. */
  fromDepartmentId: string | null;
  title: string;
  body: string;
}

/** Creates a suggestion to a department, or about one of its services. Anybody may do this. */
@Injectable()
export class Suggest {
  constructor(
    private readonly addressee: Addressee,
    private readonly suggestions: SuggestionStore,
    private readonly reminders: Reminders,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the suggestion. */
  @Transactional()
  async execute(actor: Actor, { departmentId: named, serviceId, fromDepartmentId, title, body }: NewSuggestion) {
    const departmentId = await this.addressee.of(named, serviceId);
    const suggestion: Suggestion = {
      id: newId(),
      number: await this.nextNumber(),
      departmentId,
      serviceId,
      authorId: actor.userId,
      authorDepartmentId: departmentOf(actor, fromDepartmentId),
      title,
      body,
      state: 'RECEIVED',
      publishedTo: 'NOBODY',
      receivedAt: this.clock.now(),
    };
    await this.database.repository(Suggestion).insert(suggestion);
    const digest = createHash('sha256').update(`${title}\n${body}`).digest('hex');
    await this.suggestions.tell(suggestion, SuggestionReceived, { departmentId, serviceId, digest }, actor);
    await this.reminders.begin(suggestion);
    return suggestion.id;
  }

  private async nextNumber(): Promise<string> {
    const [next] = await this.database.query<{ number: string }>(
      `SELECT 'SUG-' || nextval('suggestion_number') AS number`,
    );
    return next!.number;
  }
}

/** @throws suggestion.not_a_member */
function departmentOf({ memberships }: Actor, wanted: string | null): string | null {
  if (wanted === null) return memberships[0]?.departmentId ?? null;
  if (!memberships.some(({ departmentId }) => departmentId === wanted)) throw refuse('suggestion.not_a_member');
  return wanted;
}
