import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { RequestLookup } from '../../requests/index.js';
import { ArticleStore } from '../article-store.js';
import type { Article } from '../article.entity.js';
import { refuse } from '../articles.errors.js';
import { ArticleCareChanged, ArticleHandedOver } from '../articles.events.js';
import { mayCareFor } from '../articles.policy.js';
import { Upkeep } from '../upkeep.js';
import { requireReaders } from '../version-writer.js';

export type Care = Pick<Article, 'ownerId' | 'readers' | 'serviceIds'>;

/** Changes the owner, the readers and the services of an article. Its text stays. */
@Injectable()
export class ChangeCare {
  constructor(
    private readonly store: ArticleStore,
    private readonly requests: RequestLookup,
    private readonly upkeep: Upkeep,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, version: number, care: Care): Promise<void> {
    const article = await this.store.hold(actor, idOrNumber);
    if (!mayCareFor(actor, article)) throw refuse('article.not_yours_to_care_for');
    const { ownerId, readers } = care;
    const serviceIds = [...new Set(care.serviceIds)];
    if (ownerId !== article.ownerId) await this.upkeep.requireOwner(article.departmentId, ownerId);
    await this.upkeep.requireServices(article.departmentId, serviceIds);
    await this.requireReaders(article, readers);
    await this.store.changeOver(version, article, { ownerId, readers, serviceIds });
    const { number } = article;
    const telling = { actorId: actor.userId };
    const fields = changedFields(article, { ownerId, readers, serviceIds });
    if (fields.length > 0) await this.store.tell(article, ArticleCareChanged, { number, fields }, telling);
    if (ownerId !== article.ownerId) await this.store.tell(article, ArticleHandedOver, { number, ownerId }, telling);
  }

  private async requireReaders(article: Article, readers: Article['readers']): Promise<void> {
    if (readers === article.readers) return;
    const { askedDepartmentIds } = await this.store.textOf(article);
    requireReaders({ ...article, readers }, askedDepartmentIds);
    if (readers !== 'EVERYBODY' || article.sourceRequestId === null) return;
    if ((await this.requests.find(article.sourceRequestId))!.restricted) throw refuse('article.request_restricted');
  }
}

const changedFields = (before: Care, after: Care): string[] =>
  (['ownerId', 'readers', 'serviceIds'] as const).filter((field) => String(before[field]) !== String(after[field]));
