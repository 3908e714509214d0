import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Above } from '../../platform/above/above.js';

export interface ArticleCitations {
  /**
   * Records the cited articles within the transaction of the act that answers the request.
   * @throws article.cannot_be_cited
   */
  cite(actor: Actor, requestId: string, articleIds: readonly string[]): Promise<void>;
}

/** Gives access to the articles module, which stands above requests and keeps which articles an answer cites. */
@Injectable()
export class ArticlesAbove extends Above<ArticleCitations> {
  get citations(): ArticleCitations {
    return this.rules;
  }
}
