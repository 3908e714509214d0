import { Injectable } from '@nestjs/common';
import { Departments } from '../departments/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/index.js';
import { Timers } from '../platform/timers/index.js';
import { ArticleStore } from './article-store.js';
import { ArticleVersion } from './article-version.entity.js';
import type { Article } from './article.entity.js';
import { refuse } from './articles.errors.js';
import { AcknowledgementAsked } from './articles.events.js';
import { nextAcknowledgementReminder } from './reminders.js';
import { ReviewDays } from './review-days.js';
import { ArticleSearchIndex } from './search-index.js';

/** Departments whose members must acknowledge a version, and the last day for it. */
export interface AcknowledgementAsk {
  departmentIds: string[];
  by: string;
}

export interface ArticleText extends Pick<ArticleVersion, 'title' | 'body' | 'language' | 'changeNote'> {
  ask: AcknowledgementAsk | null;
}

/** One timer for each article whose current version must be acknowledged. */
export const ACKNOWLEDGEMENT_TIMER = 'article.acknowledgement';

/** Writes a version of an article, and asks readers to acknowledge it. */
@Injectable()
export class VersionWriter {
  constructor(
    private readonly database: Database,
    private readonly store: ArticleStore,
    private readonly search: ArticleSearchIndex,
    private readonly departments: Departments,
    private readonly days: ReviewDays,
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  /** Writes the current version of the article. The article row must already be written. */
  async write(article: Article, { ask, ...text }: ArticleText, authorId: string): Promise<void> {
    const asked = ask === null ? NOBODY : await this.askedOf(article, ask);
    const version = { ...text, ...asked, articleId: article.id, number: article.currentVersion, authorId };
    await this.database.repository(ArticleVersion).insert({ ...version, createdAt: this.clock.now() });
    await this.search.index(article.id);
    await this.timers.cancel({ kind: ACKNOWLEDGEMENT_TIMER, subjectId: article.id });
    if (asked.acknowledgeUntil === null) return;
    await this.tell(article, asked, authorId);
    const next = nextAcknowledgementReminder(asked.acknowledgeUntil, this.clock.now());
    await this.timers.schedule({
      ...{ kind: ACKNOWLEDGEMENT_TIMER, subjectId: article.id, targetVersion: article.currentVersion },
      ...{ dueAt: next!.at, payload: { nth: next!.nth } },
    });
  }

  private async askedOf(article: Article, { departmentIds, by }: AcknowledgementAsk): Promise<Asked> {
    if (article.kind === 'ARTICLE') throw refuse('article.only_policies_ask');
    requireReaders(article, departmentIds);
    for (const id of departmentIds) {
      if ((await this.departments.byId(id)).retired) throw refuse('article.department_retired');
    }
    const askedDepartmentIds = [...new Set(departmentIds)].sort();
    return { askedDepartmentIds, ...(await this.days.acknowledgement(article.departmentId, by)) };
  }

  private async tell(article: Article, asked: Asked, actorId: string): Promise<void> {
    const { id, departmentId, number, currentVersion: version } = article;
    const departmentIds = asked.askedDepartmentIds;
    const payload = { number, version, by: asked.acknowledgeBy!, departmentIds };
    const audience = [departmentId, ...departmentIds];
    await this.store.tell({ id, departmentId }, AcknowledgementAsked, payload, { actorId, audience });
  }
}

type Asked = Pick<ArticleVersion, 'askedDepartmentIds' | 'acknowledgeBy' | 'acknowledgeUntil'>;

const NOBODY: Asked = { askedDepartmentIds: [], acknowledgeBy: null, acknowledgeUntil: null };

/**
 * Refuses to ask departments that may not read the article.
 * @throws article.asks_beyond_its_readers
 */
export function requireReaders(
  { readers, departmentId }: Pick<Article, 'readers' | 'departmentId'>,
  asked: string[],
): void {
  if (readers === 'DEPARTMENT' && asked.some((id) => id !== departmentId)) {
    throw refuse('article.asks_beyond_its_readers');
  }
}
