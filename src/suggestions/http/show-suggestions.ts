import { Injectable } from '@nestjs/common';
import { Users } from '../../identity/index.js';
import type { Actor } from '../../platform/auth/actor.js';
import { ListSuggestions, type RepliedSuggestion } from '../queries/list-suggestions.js';
import { SuggestionStore } from '../suggestion-store.js';
import type { SuggestionReply } from '../suggestion-reply.entity.js';
import { abilitiesOf, sightOf } from '../suggestions.policy.js';
import type { SuggestionDto, SuggestionReplyDto } from './suggestion.dto.js';

/** Suggestions as far as a reader may know them. */
@Injectable()
export class ShowSuggestions {
  constructor(
    private readonly suggestions: SuggestionStore,
    private readonly list: ListSuggestions,
    private readonly users: Users,
  ) {}

  async one(actor: Actor, idOrNumber: string): Promise<SuggestionDto> {
    const suggestion = await this.suggestions.visibleTo(actor, idOrNumber);
    return (await this.all(actor, await this.list.withReplies([suggestion])))[0]!;
  }

  async all(actor: Actor, found: readonly RepliedSuggestion[]): Promise<SuggestionDto[]> {
    const names = await this.users.namesOf(found.map(({ suggestion }) => suggestion.authorId));
    return found.map((each) => present(actor, each, names));
  }
}

function present(
  actor: Actor,
  { suggestion, replies }: RepliedSuggestion,
  names: ReadonlyMap<string, string>,
): SuggestionDto {
  const { authorId } = suggestion;
  const isWhole = sightOf(actor, suggestion) === 'FULL';
  return {
    id: suggestion.id,
    number: suggestion.number,
    departmentId: suggestion.departmentId,
    serviceId: suggestion.serviceId,
    title: suggestion.title,
    body: isWhole ? suggestion.body : null,
    author: isWhole ? { id: authorId, name: names.get(authorId)! } : null,
    state: suggestion.state,
    publishedTo: suggestion.publishedTo,
    receivedAt: suggestion.receivedAt,
    replies: (isWhole ? replies : replies.slice(-1)).map(presentReply),
    abilities: abilitiesOf(actor, suggestion),
  };
}

const presentReply = ({ state, words, repliedAt }: SuggestionReply): SuggestionReplyDto => ({
  state,
  words,
  repliedAt,
});
