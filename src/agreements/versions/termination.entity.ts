import type { Side } from '@lockstep/negotiation';
import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../../platform/database/index.js';

/** Notice that a side gave: from `endsAt` on, this version and those before it do not hold any more. */
@Entity('agreement_termination')
export class Termination {
  @IdColumn() id: string;
  @RefColumn() agreementId: string;
  @Column('integer') versionNumber: number;
  @RefColumn() givenById: string;
  @Column('text') side: Side;
  @Column('text') reason: string;
  @InstantColumn() givenAt: Date;
  @InstantColumn() endsAt: Date;
}
