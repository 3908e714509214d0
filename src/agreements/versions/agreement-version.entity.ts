import type { Settlement } from '@lockstep/negotiation';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';
import type { AgreedTerms } from '../terms/agreed-terms.js';

/**
 * Terms that were agreed or imposed. The row never changes. A later version supersedes it when that version becomes
 * effective.
 */
@Entity('agreement_version')
export class AgreementVersion {
  @IdColumn() id: string;
  @RefColumn() agreementId: string;
  /** Counted from 1 within the agreement. */
  @Column('integer') number: number;
  @Column('jsonb') terms: AgreedTerms;
  @Column('text') hash: string;
  @InstantColumn() effectiveFrom: Date;
  /** The agreed end; null: none was agreed. */
  @InstantColumn({ nullable: true }) effectiveTo: Date | null;
  @Column('text') origin: Settlement['how'];
  @RefColumn() negotiationId: string;
  /** Null when an executive wrote the terms. */
  @Column('integer', { nullable: true }) proposalNumber: number | null;
  @RefColumn() acceptedById: string;
  @InstantColumn() createdAt: Date;
}
