import { type Actor, isLead, isMember } from '../platform/auth/actor.js';
import { isFinal, type PublishedTo, type SuggestionState } from './suggestion-life.js';

/** The facts of a suggestion that the rules need. */
export interface SuggestionFacts {
  departmentId: string;
  authorId: string;
  authorDepartmentId: string | null;
  state: SuggestionState;
  publishedTo: PublishedTo;
}

/**
 * FULL: the author and the members of the receiving department, who read everything. PUBLISHED: other readers, who get
 * the title and the reply, without text and author. Null: no sight.
 */
export type SuggestionSight = 'FULL' | 'PUBLISHED' | null;

export function sightOf(actor: Actor, suggestion: SuggestionFacts): SuggestionSight {
  const { departmentId, authorId, authorDepartmentId, publishedTo } = suggestion;
  if (actor.userId === authorId || isMember(actor, departmentId)) return 'FULL';
  if (publishedTo === 'COMPANY') return 'PUBLISHED';
  const isFromThere = authorDepartmentId !== null && isMember(actor, authorDepartmentId);
  return publishedTo === 'DEPARTMENTS' && isFromThere ? 'PUBLISHED' : null;
}

export const mayReply = (actor: Actor, { departmentId }: Pick<SuggestionFacts, 'departmentId'>): boolean =>
  !actor.serviceAccount && isLead(actor, departmentId);

export interface SuggestionAbilities {
  reply: boolean;
  publish: boolean;
}

export const abilitiesOf = (actor: Actor, suggestion: SuggestionFacts): SuggestionAbilities => ({
  reply: mayReply(actor, suggestion) && !isFinal(suggestion.state),
  publish: mayReply(actor, suggestion) && suggestion.state !== 'RECEIVED',
});
