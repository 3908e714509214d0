import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { AnswerSource } from '../answer-source.js';
import { ArticleStore } from '../article-store.js';
import { Article, type ArticleKind } from '../article.entity.js';
import { refuse } from '../articles.errors.js';
import { ArticlePublished } from '../articles.events.js';
import { mayPublish } from '../articles.policy.js';
import { ReviewDays } from '../review-days.js';
import { Upkeep } from '../upkeep.js';
import { type ArticleText, VersionWriter } from '../version-writer.js';

export interface Publication
  extends
    Pick<Article, 'departmentId' | 'ownerId' | 'readers' | 'serviceIds' | 'reviewOn'>,
    Omit<ArticleText, 'changeNote'> {
  kind: ArticleKind;
  /** The answered request from which the article is made, by id or number; null for an article without a source. */
  request: string | null;
}

/** A department publishes its knowledge as an article. */
@Injectable()
export class PublishArticle {
  constructor(
    private readonly database: Database,
    private readonly source: AnswerSource,
    private readonly upkeep: Upkeep,
    private readonly days: ReviewDays,
    private readonly writer: VersionWriter,
    private readonly store: ArticleStore,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, wish: Publication): Promise<string> {
    const { kind, departmentId, ownerId, readers, request, reviewOn, title, body, language, ask } = wish;
    const serviceIds = [...new Set(wish.serviceIds)];
    if (!mayPublish(actor, departmentId, 'ARTICLE')) throw refuse('article.not_your_department');
    if (!mayPublish(actor, departmentId, kind)) throw refuse('article.leads_publish_policies');
    await this.upkeep.requireActive(departmentId);
    const sourceRequestId = request === null ? null : await this.source.of(actor, request, departmentId);
    await this.upkeep.requireOwner(departmentId, ownerId);
    await this.upkeep.requireServices(departmentId, serviceIds);
    const now = this.clock.now();
    const article: Article = {
      ...{ id: newId(), number: await this.nextNumber(), kind, departmentId, ownerId, readers, serviceIds },
      ...{ sourceRequestId, currentVersion: 1, ...(await this.days.review(departmentId, reviewOn)), flaggedAt: null },
      ...{ createdById: actor.userId, createdAt: now, changedAt: now },
      ...{ retiredAt: null, retiredById: null, retirementReason: null, version: 1 },
    };
    await this.database.repository(Article).insert(article);
    const { number } = article;
    const actorId = actor.userId;
    await this.store.tell(article, ArticlePublished, { number, kind, ownerId, sourceRequestId }, { actorId });
    await this.writer.write(article, { title, body, language, ask, changeNote: '' }, actorId);
    await this.upkeep.scheduleReview(article);
    return article.id;
  }

  private async nextNumber(): Promise<string> {
    const [next] = await this.database.query<{ number: string }>(
      `SELECT 'ART-' || nextval('article_number') AS number`,
    );
    return next!.number;
  }
}
