import { Injectable } from '@nestjs/common';
import { articleReaderParameters, visibleArticleFrom } from '../../articles/index.js';
import { type Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { Key } from '../../platform/http/cursor.js';
import { RequestLookup } from '../../requests/index.js';
import type { Asked } from '../metrics/metric-table.js';

export const KNOWLEDGE_FIGURES = ['articles', 'pastReview', 'flagged'] as const;
export type KnowledgeFigure = (typeof KNOWLEDGE_FIGURES)[number];

/** An article behind a figure. Its name is null for a reader who may not read it. */
export interface ArticleBehind {
  id: string;
  number: string | null;
  title: string | null;
  reviewOn: string;
  staleFrom: Date;
  flaggedAt: Date | null;
}

/** A request that was not sent, without the person who would have sent it. */
export interface DeflectionBehind {
  id: string;
  at: Date;
  requesterDepartment: string;
  service: string;
  /** Numbers of the article and the request; each is null where the reader may not see it. */
  article: string | null;
  request: string | null;
}

const FIGURE_SQL: Record<KnowledgeFigure, string> = {
  articles: 'true',
  pastReview: 'a.stale_from <= $4',
  flagged: 'a.stale_from > $4 AND a.flagged_at IS NOT NULL',
};

/** Lists the articles and unsent requests that the figures of `knowledge-freshness` count. */
@Injectable()
export class RowsBehindKnowledge {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestLookup,
  ) {}

  /** The longest stale article first, after the given place. For a department whose figures the reader may see. */
  articles(
    actor: Actor,
    figure: KnowledgeFigure,
    departmentId: string,
    now: Date,
    { after, limit }: { after: readonly Key[] | null; limit: number },
  ): Promise<ArticleBehind[]> {
    return this.database.query<ArticleBehind>(
      `SELECT a.id, CASE WHEN named THEN a.number END AS number, CASE WHEN named THEN v.title END AS title,
              a.review_on::text AS "reviewOn", a.stale_from AS "staleFrom", a.flagged_at AS "flaggedAt"
         FROM article a
         JOIN article_version v ON v.article_id = a.id AND v.number = a.current_version,
              LATERAL (SELECT ${visibleArticleFrom(1)} AS named) AS sight
        WHERE a.department_id = $3 AND a.retired_at IS NULL AND $4::timestamptz IS NOT NULL AND ${FIGURE_SQL[figure]}
          AND ($5::boolean OR a.department_id = ANY ($6::uuid[]))
          AND ($7::timestamptz IS NULL OR (a.stale_from, a.id) > ($7, $8::uuid))
        ORDER BY a.stale_from, a.id LIMIT $9`,
      [
        ...[...articleReaderParameters(actor), departmentId, now, actor.executive, departmentIdsOf(actor)],
        ...[after?.[0] ?? null, after?.[1] ?? null, limit],
      ],
    );
  }

  /** Latest first, after the given place. */
  async deflections(
    actor: Actor,
    { from, to }: Asked,
    departmentId: string,
    { after, limit }: { after: string | null; limit: number },
  ): Promise<DeflectionBehind[]> {
    const rows = await this.database.query<DeflectionBehind>(
      `SELECT f.id, f.recorded_at AS at, d.code AS "requesterDepartment", s.code AS service,
              CASE WHEN ${visibleArticleFrom(1)} THEN a.number END AS article, f.request_id AS request
         FROM deflection f
         JOIN department d ON d.id = f.requester_department_id
         JOIN service s ON s.id = f.service_id
         LEFT JOIN article a ON a.id = f.article_id
        WHERE f.provider_department_id = $3 AND f.recorded_at >= $4 AND f.recorded_at < $5
          AND ($6::boolean OR f.provider_department_id = ANY ($7::uuid[]))
          AND ($8::uuid IS NULL OR f.id < $8)
        ORDER BY f.id DESC LIMIT $9`,
      [
        ...[...articleReaderParameters(actor), departmentId, from, to, actor.executive, departmentIdsOf(actor)],
        ...[after, limit],
      ],
    );
    const seen = await this.requests.numbersSeen(
      actor,
      rows.flatMap(({ request }) => request ?? []),
    );
    return rows.map((row) => ({ ...row, request: row.request === null ? null : (seen.get(row.request) ?? null) }));
  }
}
