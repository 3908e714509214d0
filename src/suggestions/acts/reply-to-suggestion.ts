import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { Reminders } from '../reminders.js';
import { mayFollow, type ReplyState } from '../suggestion-life.js';
import { SuggestionReply } from '../suggestion-reply.entity.js';
import { SuggestionStore } from '../suggestion-store.js';
import { Suggestion } from '../suggestion.entity.js';
import { refuse } from '../suggestions.errors.js';
import { SuggestionReplied } from '../suggestions.events.js';

/** A lead replies: accepted, declined with a reason, or done with a description. The author is notified. */
@Injectable()
export class ReplyToSuggestion {
  constructor(
    private readonly suggestions: SuggestionStore,
    private readonly reminders: Reminders,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, state: ReplyState, words: string): Promise<void> {
    const suggestion = await this.suggestions.lockToReply(actor, idOrNumber);
    const { id: suggestionId, authorId } = suggestion;
    if (!mayFollow(suggestion.state, state)) {
      throw refuse('suggestion.reply_does_not_follow', undefined, { state: suggestion.state });
    }
    const replyId = newId();
    const repliedAt = this.clock.now();
    const reply = { id: replyId, suggestionId, state, words, repliedById: actor.userId, repliedAt };
    await this.database.repository(SuggestionReply).insert(reply);
    await this.database.repository(Suggestion).update({ id: suggestionId }, { state });
    await this.reminders.end(suggestionId);
    const digest = createHash('sha256').update(words).digest('hex');
    await this.suggestions.tell(suggestion, SuggestionReplied, { replyId, state, authorId, digest }, actor);
  }
}
