import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf, isLead, isMember } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { ArticleStore } from '../article-store.js';
import type { ArticleVersion } from '../article-version.entity.js';
import { readerParameters, visibleArticleFrom } from '../queries/visible-articles.js';

/** How far a department is. */
export interface DepartmentAcknowledged {
  id: string;
  code: string;
  name: string;
  /** Active people who belong to it now. */
  members: number;
  /** Members who have acknowledged the version; null where the number would be about a person. */
  acknowledged: number | null;
}

/** A version that one person has to acknowledge, or has acknowledged. */
export interface OwnAcknowledgement {
  articleId: string;
  version: number;
  by: string;
  until: Date;
  acknowledgedAt: Date | null;
}

/** With fewer members a number tells who. */
const FEWEST_MEMBERS = 5;

/** The version `v` of the article `a` asks somebody of the departments $1. */
const ASKED = `
  FROM article a
  JOIN article_version v ON v.article_id = a.id AND v.number = a.current_version`;

/** Acknowledgements as numbers, and to each person as their own list. No name is told to anybody else. */
@Injectable()
export class ReadAcknowledgements {
  constructor(
    private readonly database: Database,
    private readonly store: ArticleStore,
  ) {}

  /**
   * Numbers of the current version: all departments for the owning department and for executives, else the
   * reader's own. Refuses with `article.not_found`.
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

  /** The most urgent first, behind the given place. */
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
        ...[actor.userId, departmentIdsOf(actor), ...readerParameters(actor), acknowledged],
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
