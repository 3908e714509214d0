import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { ArticleFlag, type FlagKind } from '../article-flag.entity.js';
import { ArticleStore } from '../article-store.js';
import { refuse } from '../articles.errors.js';
import { ArticleFlagged } from '../articles.events.js';
import { Carers } from '../carers.js';

/** A reader reports that an article is out of date or wrong. All readers see that it was flagged. */
@Injectable()
export class FlagArticle {
  constructor(
    private readonly store: ArticleStore,
    private readonly database: Database,
    private readonly carers: Carers,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, kind: FlagKind, reason: string): Promise<void> {
    const article = await this.store.hold(actor, idOrNumber);
    const flags = this.database.repository(ArticleFlag);
    const own = { articleId: article.id, flaggedById: actor.userId };
    const open = await flags.createQueryBuilder('f').where(own).andWhere('f.settled_at IS NULL').getCount();
    if (open > 0) throw refuse('article.flagged_already');
    const flaggedAt = this.clock.now();
    const flag = { ...own, id: newId(), version: article.currentVersion, kind, reason, flaggedAt };
    await flags.insert({ ...flag, settledAt: null, settledBy: null });
    if (article.flaggedAt === null) await this.store.change(article, { flaggedAt });
    const payload = { ...(await this.carers.of(article)), flagId: flag.id, kind };
    await this.store.tell(article, ArticleFlagged, payload, { actorId: actor.userId });
  }
}
