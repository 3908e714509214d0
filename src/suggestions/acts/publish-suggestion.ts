import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Database, Transactional } from '../../platform/database/index.js';
import type { PublishedTo } from '../suggestion-life.js';
import { SuggestionStore } from '../suggestion-store.js';
import { Suggestion } from '../suggestion.entity.js';
import { refuse } from '../suggestions.errors.js';
import { SuggestionPublished } from '../suggestions.events.js';

/** A lead decides who reads "you said, we did", which shows title and reply. The text and the author are never published. */
@Injectable()
export class PublishSuggestion {
  constructor(
    private readonly suggestions: SuggestionStore,
    private readonly database: Database,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, publishedTo: PublishedTo): Promise<void> {
    const suggestion = await this.suggestions.lockToReply(actor, idOrNumber);
    if (suggestion.state === 'RECEIVED') throw refuse('suggestion.not_replied');
    if (suggestion.publishedTo === publishedTo) return;
    await this.database.repository(Suggestion).update({ id: suggestion.id }, { publishedTo });
    await this.suggestions.tell(suggestion, SuggestionPublished, { publishedTo }, actor);
  }
}
