import { Injectable } from '@nestjs/common';
import { SuggestArticles } from '../articles/index.js';
import { Services } from '../catalogue/index.js';
import type { Actor } from '../platform/auth/index.js';
import { SimilarAnswers } from '../requests/index.js';
import type { SuggestionsDto } from './http/desk.dto.js';

/** The number of suggestions. People look at few of them before they send their request. */
const MOST = 5;

/** Finds articles and earlier answers that may make a new request unnecessary. */
@Injectable()
export class SuggestAnswers {
  constructor(
    private readonly services: Services,
    private readonly articles: SuggestArticles,
    private readonly answers: SimilarAnswers,
  ) {}

  async for(actor: Actor, serviceId: string, title: string): Promise<SuggestionsDto> {
    const { departmentId } = await this.services.byId(serviceId);
    return {
      articles: await this.articles.for(actor, serviceId, title, MOST),
      requests: await this.answers.find(actor, departmentId, title, MOST),
    };
  }
}
