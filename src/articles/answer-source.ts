import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import type { Side } from '../platform/events/index.js';
import { RequestLookup, type RequestView, type RequestState } from '../requests/index.js';
import { refuse } from './articles.errors.js';

const ANSWERED: readonly RequestState[] = ['RESOLVED', 'CLOSED'];

/** True while the request has a valid answer. */
export const isAnswered = ({ state }: Pick<RequestView, 'state'>): boolean => ANSWERED.includes(state);

/** The side that answered cites articles in its answer. */
export const mayCite = (side: Side | null, request: Pick<RequestView, 'state'>): boolean =>
  side === 'PROVIDER' && isAnswered(request);

/** Finds the request whose answer becomes an article. */
@Injectable()
export class AnswerSource {
  constructor(private readonly requests: RequestLookup) {}

  /**
   * Locks the request, so that nobody restricts it meanwhile, and returns its id. A restricted request is refused for
   * every actor, because the article would show it to more readers.
   * @throws request.not_found, article.request_not_yours, article.request_not_answered, article.request_restricted
   */
  async of(actor: Actor, idOrNumber: string, departmentId: string): Promise<string> {
    const request = await this.requests.lockVisibleTo(actor, idOrNumber);
    if (request.holderDepartmentId !== departmentId) throw refuse('article.request_not_yours');
    if (request.restricted) throw refuse('article.request_restricted');
    if (!isAnswered(request)) throw refuse('article.request_not_answered');
    return request.id;
  }
}
