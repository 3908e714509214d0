import { FEWEST_SHOWN, basisPoints, intervalInBasisPoints, wilson } from '@lockstep/statistics';
import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf, isLead } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { Asked } from '../metrics/metric-table.js';
import { refuse } from '../reports.errors.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const SQL = sqlFile('./knowledge-freshness.sql', import.meta.url);

interface Counted {
  id: string;
  code: string;
  name: string;
  articles: number;
  pastReview: number;
  flagged: number;
  deflections: number;
  byArticles: number;
}

export interface Freshness extends Omit<Counted, 'deflections' | 'byArticles'> {
  /** Basis points of the articles. */
  pastReviewShare: number | null;
  interval: { low: number; high: number } | null;
  /** Null with fewer than five: a small number would be about the people who did not send their requests. */
  deflections: { total: number; byArticles: number; byRequests: number } | null;
}

/** Whether the articles of departments are up to date, and how many requests they made unnecessary (M24). */
@Injectable()
export class KnowledgeFreshnessReport {
  constructor(private readonly database: Database) {}

  /** The reader's departments; all departments for an executive. */
  async rows(actor: Actor, { from, to, now }: Asked, departmentId: string | null): Promise<Freshness[]> {
    const parameters = [from, to, departmentIdsOf(actor), actor.executive, now, departmentId];
    const counted = await this.database.query<Counted>(SQL, parameters);
    return counted.map(({ deflections, byArticles, ...row }) => {
      const interval = wilson(row.pastReview, row.articles);
      const isHidden = deflections < FEWEST_SHOWN && !isLead(actor, row.id);
      return {
        ...row,
        pastReviewShare: basisPoints(row.pastReview, row.articles),
        interval: interval === null ? null : intervalInBasisPoints(interval),
        deflections: isHidden ? null : { total: deflections, byArticles, byRequests: deflections - byArticles },
      };
    });
  }

  /** @throws report.too_few where the number is hidden */
  async requireDeflectionsShown(actor: Actor, asked: Asked, departmentId: string): Promise<void> {
    const [row] = await this.rows(actor, asked, departmentId);
    if (row?.deflections === null) throw refuse('report.too_few');
  }
}
