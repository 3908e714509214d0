import type { NegotiatingSide } from '@lockstep/negotiation';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';

/** A notice of one side. From `endsAt` on, this version and all versions before it are no longer in force. */
@Entity('agreement_termination')
export class Termination {
  @IdColumn() id: string;
  @RefColumn() agreementId: string;
  @Column('integer') versionNumber: number;
  @RefColumn() givenById: string;
  @Column('text') side: NegotiatingSide;
  @Column('text') reason: string;
  @InstantColumn() givenAt: Date;
  @InstantColumn() endsAt: Date;
}
