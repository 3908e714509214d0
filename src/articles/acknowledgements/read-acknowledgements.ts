import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf, isLead, isMember } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { ArticleStore } from '../article-store.js';
import type { ArticleVersion } from '../article-version.entity.js';
import { articleReaderParameters, visibleArticleFrom } from '../queries/visible-articles.js';

/** How many members of a department have acknowledged a version. */
export interface DepartmentAcknowledged {
  id: string;
  code: string;
  name: string;
  /** Active people who belong to the department now. */
  members: number;
  /** Members who have acknowledged the version; null where the number could reveal a single person's answer. */
  acknowledged: number | null;
}

/** A version that a person has to acknowledge, or has acknowledged. */
export interface OwnAcknowledgement {
  articleId: string;
  version: number;
  by: string;
  until: Date;
  acknowledgedAt: Date | null;
}

/** In a smaller department the number could reveal who acknowledged. */
const FEWEST_MEMBERS = 5;

/** Joins each article `a` with its current version `v`. The caller adds the condition which departments `v` asks. */
const ASKED = `
  FROM article a
  JOIN article_version v ON v.article_id = a.id AND v.number = a.current_version`;

/**
 * Reads acknowledgements: as counts for departments, and as a list for each person about themselves. It never gives the
 * names of other people.
 */
@Injectable()
export class ReadAcknowledgements {
  constructor(
    private readonly database: Database,
    private readonly store: ArticleStore,
  ) {}

  /**
   * Counts for the current version. The owning department and executives see all asked departments, other readers only
   * their own. Refuses with `article.not_found`.
   */
  async ofArticle(
    actor: Actor,
    idOrNumber: string,
  ): Promise<{ text: ArticleVersion; departments: DepartmentAcknowledged[] }> {
    const article = await this.store.visible(actor, idOrNumber);
    const text = await this.store.textOf(article);
    const seesAll = actor.executive || isMember(actor, article.departmentId);
    const counted = await this.count(text);
    const departments = counted
      .filter(({ id }) => seesAll || isMember(actor, id))
      .map((each) =>
        each.members < FEWEST_MEMBERS && !isLead(actor, each.id) ? { ...each, acknowledged: null } : each,
      );
    return { text, departments };
  }

  /** The versions that a person is asked to acknowledge, the earliest end first, after the given place. */
  ofPerson(
    actor: Actor,
    acknowledged: boolean,
    after: readonly unknown[] | null,
    limit: number,
  ): Promise<OwnAcknowledgement[]> {
    if (actor.serviceAccount) return Promise.resolve([]);
    return this.database.query<OwnAcknowledgement>(
      `SELECT a.id AS "articleId", v.number AS version, v.acknowledge_by::text AS by, v.acknowledge_until AS until,
              k.acknowledged_at AS "acknowledgedAt"
         ${ASKED}
         LEFT JOIN article_acknowledgement k ON k.article_id = a.id AND k.version = v.number AND k.user_id = $1
        WHERE v.asked_department_ids && $2::uuid[] AND v.asked_department_ids <> '{}' AND a.retired_at IS NULL
          AND ${visibleArticleFrom(3)} AND (k.user_id IS NOT NULL) = $5
          AND ($6::timestamptz IS NULL OR (v.acknowledge_until, a.id) > ($6, $7::uuid))
        ORDER BY v.acknowledge_until, a.id LIMIT $8`,
      [
        ...[actor.userId, departmentIdsOf(actor), ...articleReaderParameters(actor), acknowledged],
        ...[after?.[0] ?? null, after?.[1] ?? null, limit],
      ],
    );
  }

  /** Ids of the active people who are asked to acknowledge the current version of an article and have not done so. */
  async owing(articleId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT u.id
         ${ASKED}
         JOIN membership m ON m.department_id = ANY (v.asked_department_ids)
         JOIN user_account u ON u.id = m.user_id AND u.email IS NOT NULL AND u.deactivated_at IS NULL
        WHERE a.id = $1 AND a.retired_at IS NULL
          AND NOT EXISTS (SELECT FROM article_acknowledgement k
                           WHERE k.article_id = a.id AND k.version = v.number AND k.user_id = u.id)`,
      [articleId],
    );
    return rows.map(({ id }) => id);
  }

  private count({ articleId, number, askedDepartmentIds }: ArticleVersion): Promise<DepartmentAcknowledged[]> {
    return this.database.query<DepartmentAcknowledged>(
      `SELECT d.id, d.code, d.name, count(u.id)::integer AS members, count(k.user_id)::integer AS acknowledged
         FROM department d
         LEFT JOIN membership m ON m.department_id = d.id
         LEFT JOIN user_account u ON u.id = m.user_id AND u.email IS NOT NULL AND u.deactivated_at IS NULL
         LEFT JOIN article_acknowledgement k ON k.article_id = $2 AND k.version = $3 AND k.user_id = u.id
        WHERE d.id = ANY ($1)
        GROUP BY d.id ORDER BY d.code`,
      [askedDepartmentIds, articleId, number],
    );
  }
}
