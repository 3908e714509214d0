import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { ArticleFlag } from '../article-flag.entity.js';
import { ArticleStore } from '../article-store.js';
import { ArticleVersion } from '../article-version.entity.js';
import { refuse } from '../articles.errors.js';
import { mayReadFlags } from '../articles.policy.js';

/** The versions of an article and the flags of its readers, the latest first. */
@Injectable()
export class ArticleHistory {
  constructor(
    private readonly database: Database,
    private readonly store: ArticleStore,
  ) {}

  /** Refuses with `article.not_found`. */
  async versions(actor: Actor, idOrNumber: string, before: number | null, limit: number): Promise<ArticleVersion[]> {
    const { id } = await this.store.visible(actor, idOrNumber);
    const list = this.database.repository(ArticleVersion).createQueryBuilder('v').where('v.article_id = :id', { id });
    if (before !== null) list.andWhere('v.number < :before', { before });
    return list.orderBy('v.number', 'DESC').limit(limit).getMany();
  }

  /** Refuses with `article.not_found`, `article.flags_not_yours`. */
  async flags(actor: Actor, idOrNumber: string, before: string | null, limit: number): Promise<ArticleFlag[]> {
    const article = await this.store.visible(actor, idOrNumber);
    if (!mayReadFlags(actor, article)) throw refuse('article.flags_not_yours');
    const list = this.database.repository(ArticleFlag).createQueryBuilder('f');
    list.where('f.article_id = :id', { id: article.id });
    if (before !== null) list.andWhere('f.id < :before', { before });
    return list.orderBy('f.id', 'DESC').limit(limit).getMany();
  }
}
