import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { SuggestionState } from '../suggestion-life.js';
import type { SuggestionReply } from '../suggestion-reply.entity.js';
import { Suggestion } from '../suggestion.entity.js';

export interface SuggestionFilter {
  departmentId?: string;
  serviceId?: string;
  state?: SuggestionState;
  /** Only suggestions that the reader wrote. */
  mine?: boolean;
  /** Only suggestions that other people may read as well. */
  published?: boolean;
}

/** A suggestion with its replies, oldest reply first. */
export interface RepliedSuggestion {
  suggestion: Suggestion;
  replies: SuggestionReply[];
}

/** The suggestions that the reader may see, newest first. */
@Injectable()
export class ListSuggestions {
  constructor(private readonly database: Database) {}

  async execute(
    actor: Actor,
    filter: SuggestionFilter,
    before: string | null,
    limit: number,
  ): Promise<RepliedSuggestion[]> {
    const found = await this.database.find(
      Suggestion,
      's',
      `FROM suggestion s
        WHERE (s.author_id = $1 OR s.department_id = ANY ($2) OR s.published_to = 'COMPANY'
               OR (s.published_to = 'DEPARTMENTS' AND s.author_department_id = ANY ($2)))
          AND ($3::uuid IS NULL OR s.department_id = $3)
          AND ($4::uuid IS NULL OR s.service_id = $4)
          AND ($5::text IS NULL OR s.state = $5)
          AND (NOT $6::boolean OR s.author_id = $1)
          AND (NOT $7::boolean OR s.published_to <> 'NOBODY')
          AND ($8::uuid IS NULL OR s.id < $8)
        ORDER BY s.id DESC
        LIMIT $9`,
      [
        actor.userId,
        departmentIdsOf(actor),
        filter.departmentId ?? null,
        filter.serviceId ?? null,
        filter.state ?? null,
        filter.mine ?? false,
        filter.published ?? false,
        before,
        limit,
      ],
    );
    return this.withReplies(found);
  }

  async withReplies(suggestions: readonly Suggestion[]): Promise<RepliedSuggestion[]> {
    const replies = await this.database.query<SuggestionReply>(
      `SELECT id, suggestion_id AS "suggestionId", state, words, replied_by_id AS "repliedById", replied_at AS "repliedAt"
         FROM suggestion_reply WHERE suggestion_id = ANY ($1) ORDER BY id`,
      [suggestions.map(({ id }) => id)],
    );
    return suggestions.map((suggestion) => ({
      suggestion,
      replies: replies.filter(({ suggestionId }) => suggestionId === suggestion.id),
    }));
  }
}
