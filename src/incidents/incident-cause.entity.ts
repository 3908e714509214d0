import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

export const CAUSE_ANSWERS = ['NO', 'PARTLY', 'YES'] as const;
/** The answer to the question: would the failure have happened too, if the answer had come in time and been right? */
export type CauseAnswer = (typeof CAUSE_ANSWERS)[number];

/** One statement on the part of a request in a failure. The last revision counts. */
@Entity('incident_cause')
export class IncidentCause {
  @IdColumn() id: string;
  @RefColumn() incidentId: string;
  @RefColumn() requestId: string;
  @Column('integer') revision: number;
  /** The answer behind the weight, when somebody gave one. */
  @Column('text', { nullable: true }) answer: CauseAnswer | null;
  /** The weight of the cause in the failure, in basis points. */
  @Column('integer') weightBasisPoints: number;
  /** The provider's part of this cause, in basis points; the rest is the requester's. */
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
