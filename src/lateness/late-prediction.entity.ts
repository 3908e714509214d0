import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, SecondsColumn } from '../platform/database/index.js';
import type { ComparedWith } from '../requests/index.js';

/** The chance of a late answer that was predicted when a request was submitted. Never changed afterwards. */
@Entity('late_prediction')
export class LatePrediction {
  @PrimaryColumn('uuid') requestId: string;
  @InstantColumn() saidAt: Date;
  /** Null: too little was known for a prediction. */
  @Column('integer', { nullable: true }) basisPoints: number | null;
  /**
   * The version of the target that was predicted. If the target is changed later, the outcome shows nothing about the
   * prediction.
   */
  @Column('integer') targetVersion: number;
  @SecondsColumn() targetSeconds: number;
  @Column('text') population: ComparedWith;
  @Column('integer') observations: number;
  @Column('integer') answered: number;
  /** The prediction uses no event after this instant. */
  @InstantColumn() historyTo: Date;
}
