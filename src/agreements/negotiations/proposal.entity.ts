import type { NegotiatingSide } from '@lockstep/negotiation';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';
import type { AgreedTerms } from '../terms/agreed-terms.js';

/** Terms that one department has proposed to the other. The row never changes. */
@Entity('proposal')
export class ProposalRow {
  @IdColumn() id: string;
  @RefColumn() negotiationId: string;
  @Column('integer') number: number;
  @Column('text') side: NegotiatingSide;
  @RefColumn() authorId: string;
  @Column('jsonb') terms: AgreedTerms;
  @Column('text') hash: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('boolean') joint: boolean;
  @InstantColumn() madeAt: Date;
}
