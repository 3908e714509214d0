import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';
import type { AgreedTerms } from '../terms/agreed-terms.js';

/** Terms that one of two departments works on. The other department cannot see them. */
@Entity('agreement_draft')
export class AgreementDraft {
  @IdColumn() id: string;
  /** The side that writes the draft. */
  @RefColumn() departmentId: string;
  @RefColumn() requesterDepartmentId: string;
  @RefColumn() providerDepartmentId: string;
  @RefColumn({ nullable: true }) serviceId: string | null;
  @Column('jsonb') terms: AgreedTerms;
  @RefColumn() authorId: string;
  @InstantColumn() createdAt: Date;
  @InstantColumn() updatedAt: Date;
  /** For conflict checks: 1, and one more for each edit. */
  @Column('integer') version: number;
}
