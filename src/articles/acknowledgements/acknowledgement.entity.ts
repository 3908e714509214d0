import { Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../../platform/database/index.js';

/** A person has read a version of a policy or a procedure and says so. Never taken back. */
@Entity('article_acknowledgement')
export class Acknowledgement {
  @PrimaryColumn('uuid') articleId: string;
  @PrimaryColumn('integer') version: number;
  @PrimaryColumn('uuid') userId: string;
  @InstantColumn() acknowledgedAt: Date;
}
