import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import { RequestLookup, type RequestView, type State } from '../requests/index.js';
import { refuse } from './articles.errors.js';

const ANSWERED: readonly State[] = ['RESOLVED', 'CLOSED'];

/** An answer that stands. */
export const isAnswered = ({ state }: Pick<RequestView, 'state'>): boolean => ANSWERED.includes(state);

/** The request whose answer becomes an article. */
@Injectable()
export class AnswerSource {
  constructor(private readonly requests: RequestLookup) {}

  /**
   * Its id, held so that nobody restricts it meanwhile. Refuses with `request.not_found`, `article.request_not_yours`, `article.request_not_answered`, and with
   * `article.request_restricted`: a restricted request is not copied to where others read it, whoever asks.
   */
  async of(actor: Actor, idOrNumber: string, departmentId: string): Promise<string> {
    const request = await this.requests.lockVisibleTo(actor, idOrNumber);
    if (request.holderDepartmentId !== departmentId) throw refuse('article.request_not_yours');
    if (request.restricted) throw refuse('article.request_restricted');
    if (!isAnswered(request)) throw refuse('article.request_not_answered');
    return request.id;
  }
}
