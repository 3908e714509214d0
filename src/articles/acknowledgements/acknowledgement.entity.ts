import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/index.js';

/** A person states that they have read a version of a policy or procedure. It is never withdrawn. */
@Entity('article_acknowledgement')
export class Acknowledgement {
  @PrimaryColumn('uuid') articleId: string;
  @PrimaryColumn('integer') version: number;
  @PrimaryColumn('uuid') userId: string;
  @InstantColumn() acknowledgedAt: Date;
}
