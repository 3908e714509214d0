import { Database } from '../../platform/database/index.js';
import { InTransactionListener, Listens, type StoredEvent } from '../../platform/events/index.js';
import { RequestRestricted } from '../../requests/index.js';
import { ArticleStore } from '../article-store.js';
import { Article } from '../article.entity.js';
import { ArticleWithdrawnFromOthers } from '../articles.events.js';
import { Carers } from '../carers.js';

/**
 * An article made from a request that is restricted afterwards may tell of what is to stay among few. From that moment on
 * other departments do not read it, and whoever looks after it is told to look.
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
