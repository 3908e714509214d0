import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, SecondsColumn } from '../platform/database/index.js';
import type { ComparedWith } from '../requests/index.js';

/** How likely it was said to be that a request is answered too late, when it was sent. Never said otherwise afterwards. */
@Entity('late_prediction')
export class LatePrediction {
  @PrimaryColumn('uuid') requestId: string;
  @InstantColumn() saidAt: Date;
  /** Null: too little was known to tell. */
  @Column('integer', { nullable: true }) basisPoints: number | null;
  /** The promise it was said of; one that is changed later shows nothing about it. */
  @Column('integer') targetVersion: number;
  @SecondsColumn() targetSeconds: number;
  @Column('text') population: ComparedWith;
  @Column('integer') observations: number;
  @Column('integer') answered: number;
  /** Nothing that happened after it was known then. */
  @InstantColumn() historyTo: Date;
}
