import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

export const CAUSE_ANSWERS = ['NO', 'PARTLY', 'YES'] as const;
/** Would it have happened all the same, if the answer had come in time and been right? */
export type CauseAnswer = (typeof CAUSE_ANSWERS)[number];

/** One word on how much of a failure a request stands for; the last revision holds. */
@Entity('incident_cause')
export class IncidentCause {
  @IdColumn() id: string;
  @RefColumn() incidentId: string;
  @RefColumn() requestId: string;
  @Column('integer') revision: number;
  /** The question behind the weight, when somebody answered it. */
  @Column('text', { nullable: true }) answer: CauseAnswer | null;
  /** The weight in the failure. */
  @Column('integer') weightBasisPoints: number;
  /** The provider's part of this cause; the rest is the requester's. */
  @Column('integer') providerBasisPoints: number;
  @Column('text') words: string;
  @Column('boolean') withdrawn: boolean;
  @RefColumn() proposedById: string;
  @RefColumn() proposedByDepartmentId: string;
  @InstantColumn() proposedAt: Date;
  @RefColumn({ nullable: true }) confirmedById: string | null;
  @RefColumn({ nullable: true }) confirmedByDepartmentId: string | null;
  @InstantColumn({ nullable: true }) confirmedAt: Date | null;
}
