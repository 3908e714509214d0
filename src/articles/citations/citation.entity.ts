import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn } from '../../platform/database/index.js';

/** The answer of a request cites a version of an article. */
@Entity('article_citation')
export class Citation {
  @PrimaryColumn('uuid') requestId: string;
  @PrimaryColumn('uuid') articleId: string;
  @PrimaryColumn('integer') version: number;
  /** True when the article was past its review date or flagged at the time of the citation. */
  @Column('boolean') wasStale: boolean;
  @RefColumn() citedById: string;
  @InstantColumn() citedAt: Date;
}
