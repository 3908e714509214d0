import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import type { Key } from '../../platform/http/cursor.js';
import { applyKeyset } from '../../platform/http/keyset.js';
import { matches, parametersOfReadings, Searches } from '../../requests/index.js';
import { Article, type ArticleKind } from '../article.entity.js';
import type { ArticleStanding } from '../standing.js';
import { readerOfArticles, VISIBLE_ARTICLE } from './visible-articles.js';

export interface ArticleFilter {
  q?: string;
  departmentId?: string;
  serviceId?: string;
  ownerId?: string;
  kind?: ArticleKind[];
  language?: string;
  standing?: ArticleStanding;
  /** Only retired articles when true; otherwise only articles in use. */
  retired?: boolean;
}

export const ARTICLE_KEY = ['timestamptz', 'uuid'] as const;

/** `standingOf` in SQL. A test compares both on the same articles. */
const STANDING_SQL: Record<ArticleStanding, string> = {
  CONFIRMED: 'a.stale_from > :now AND a.flagged_at IS NULL',
  FLAGGED: 'a.stale_from > :now AND a.flagged_at IS NOT NULL',
  PAST_REVIEW: 'a.stale_from <= :now',
};

/** The articles that a person may see, the last written first. */
@Injectable()
export class ListArticles {
  constructor(
    private readonly database: Database,
    private readonly searches: Searches,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, filter: ArticleFilter, after: readonly Key[] | null, limit: number): Promise<Article[]> {
    const { q, departmentId, serviceId, ownerId, kind, language, standing, retired = false } = filter;
    const list = this.database.repository(Article).createQueryBuilder('a');
    list.where(VISIBLE_ARTICLE, readerOfArticles(actor)).andWhere(`a.retired_at IS ${retired ? 'NOT ' : ''}NULL`);
    if (departmentId !== undefined) list.andWhere('a.department_id = :departmentId', { departmentId });
    if (serviceId !== undefined) list.andWhere(':serviceId = ANY (a.service_ids)', { serviceId });
    if (ownerId !== undefined) list.andWhere('a.owner_id = :ownerId', { ownerId });
    if (kind !== undefined) list.andWhere('a.kind = ANY (:kind)', { kind });
    if (standing !== undefined) list.andWhere(STANDING_SQL[standing], { now: this.clock.now() });
    if (language !== undefined) list.andWhere(IN_LANGUAGE, { language });
    if (q) {
      const readings = await this.searches.readingsIn('article_search', q);
      const found = `a.id IN (SELECT s.article_id FROM article_search s WHERE ${matches({ readings }, 'words')})`;
      list.andWhere(`(${found} OR a.number = :number)`, {
        ...parametersOfReadings(readings),
        number: q.trim().toUpperCase(),
      });
    }
    const sort = { column: 'a.changed_at', descending: true, type: 'timestamptz' } as const;
    return applyKeyset(list, sort, 'a.id', after).limit(limit).getMany();
  }
}

const IN_LANGUAGE = `EXISTS (SELECT FROM article_version v
  WHERE v.article_id = a.id AND v.number = a.current_version AND v.language = :language)`;
