import type { Settlement } from '@lockstep/negotiation';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';
import type { AgreedTerms } from '../terms/agreed-terms.js';

/** Terms that hold. The row never changes: a later version that has become effective takes its place. */
@Entity('agreement_version')
export class AgreementVersion {
  @IdColumn() id: string;
  @RefColumn() agreementId: string;
  /** Counted from 1 within the agreement. */
  @Column('integer') number: number;
  @Column('jsonb') terms: AgreedTerms;
  @Column('text') hash: string;
  @InstantColumn() effectiveFrom: Date;
  /** The end that was agreed on. */
  @InstantColumn({ nullable: true }) effectiveTo: Date | null;
  @Column('text') origin: Settlement['how'];
  @RefColumn() negotiationId: string;
  /** Null when an arbiter wrote the terms. */
  @Column('integer', { nullable: true }) proposalNumber: number | null;
  @RefColumn() acceptedById: string;
  @InstantColumn() createdAt: Date;
}
