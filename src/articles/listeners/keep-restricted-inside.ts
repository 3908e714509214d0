import { Database } from '../../platform/database/index.js';
import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { RequestRestricted } from '../../requests/index.js';
import { ArticleStore } from '../article-store.js';
import { Article } from '../article.entity.js';
import { ArticleWithdrawnFromOthers } from '../articles.events.js';
import { Carers } from '../carers.js';

/**
 * Handles a request that is restricted after an article was made from it. The article may contain restricted text, so
 * other departments lose sight of it at once, and the people responsible for it are asked to check it.
 */
@InTransactionListener('articles')
export class KeepRestrictedInside {
  constructor(
    private readonly database: Database,
    private readonly store: ArticleStore,
    private readonly carers: Carers,
  ) {}

  @Listens(RequestRestricted)
  async onRestricted({ streamId, actorId }: StoredEvent): Promise<void> {
    const open = await this.database.repository(Article).find({
      where: { sourceRequestId: streamId, readers: 'EVERYBODY' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const article of open) {
      await this.store.change(article, { readers: 'DEPARTMENT' });
      await this.store.tell(article, ArticleWithdrawnFromOthers, await this.carers.of(article), { actorId });
    }
  }
}
