import { Injectable } from '@nestjs/common';
import { Services } from '../catalogue/index.js';
import { Departments } from '../departments/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/index.js';
import { Timers } from '../platform/timers/index.js';
import { ArticleFlag, type FlagSettlement } from './article-flag.entity.js';
import type { Article } from './article.entity.js';
import { refuse } from './articles.errors.js';
import { nextReviewReminder } from './reminders.js';

/** One timer for each article that is not retired. */
export const REVIEW_TIMER = 'article.review';

/** Steps that several acts on articles share. */
@Injectable()
export class Upkeep {
  constructor(
    private readonly database: Database,
    private readonly departments: Departments,
    private readonly services: Services,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `article.department_retired`. */
  async requireActive(departmentId: string): Promise<void> {
    if ((await this.departments.byId(departmentId)).retired) throw refuse('article.department_retired');
  }

  /** Refuses with `article.owner_not_a_member`. */
  async requireOwner(departmentId: string, ownerId: string): Promise<void> {
    const members = await this.departments.membersOf(departmentId);
    if (!members.includes(ownerId)) throw refuse('article.owner_not_a_member');
  }

  /** Refuses with `article.service_of_another_department`. */
  async requireServices(departmentId: string, serviceIds: readonly string[]): Promise<void> {
    const found = await this.services.find(serviceIds);
    const own = new Set(found.filter((service) => service.departmentId === departmentId).map(({ id }) => id));
    if (!serviceIds.every((id) => own.has(id))) throw refuse('article.service_of_another_department');
  }

  /** Schedules the next reminder of the owner, from the review date on. */
  async scheduleReview({ id, staleFrom }: Pick<Article, 'id' | 'staleFrom'>): Promise<void> {
    const next = nextReviewReminder(staleFrom, this.clock.now());
    if (next === null) return;
    await this.timers.schedule({ kind: REVIEW_TIMER, subjectId: id, dueAt: next.at, payload: { nth: next.nth } });
  }

  /** Closes the open flags of an article. */
  async settleFlags(articleId: string, settledBy: FlagSettlement): Promise<void> {
    await this.database
      .repository(ArticleFlag)
      .createQueryBuilder()
      .update()
      .set({ settledAt: this.clock.now(), settledBy })
      .where('article_id = :articleId AND settled_at IS NULL', { articleId })
      .execute();
  }
}
