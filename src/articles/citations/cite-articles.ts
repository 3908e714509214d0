import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { RequestLookup } from '../../requests/index.js';
import { isAnswered } from '../answer-source.js';
import { refuse } from '../articles.errors.js';
import { Citations } from './citations.js';

/** The side that answered adds citations after the answer. */
@Injectable()
export class CiteArticles {
  constructor(
    private readonly requests: RequestLookup,
    private readonly citations: Citations,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, articleIds: readonly string[]): Promise<string> {
    const request = await this.requests.lockVisibleTo(actor, idOrNumber);
    if (this.requests.sideOf(actor, request) !== 'PROVIDER') throw refuse('article.answer_not_yours');
    if (!isAnswered(request)) throw refuse('article.request_not_answered');
    await this.citations.cite(actor, request.id, articleIds);
    return request.id;
  }
}
