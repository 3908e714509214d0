import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, SecondsColumn } from '../../platform/database/index.js';

/** One department asks another to take a request over. Never accepted by silence. */
@Entity('transfer')
export class Transfer {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @RefColumn() fromDepartmentId: string;
  @RefColumn() toDepartmentId: string;
  @Column('text') reason: string;
  @InstantColumn() offeredAt: Date;
  @RefColumn() offeredById: string;
  /** One working day of the department that is asked; after it the leads of both are told. */
  @InstantColumn() answerBy: Date;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
  @Column('text', { nullable: true }) outcome: 'ACCEPTED' | 'REFUSED' | 'WITHDRAWN' | 'LAPSED' | null;
  @Column('text', { nullable: true }) refusalReason: string | null;
  /** The target that the new holder promised, in its own working seconds. */
  @SecondsColumn({ nullable: true }) legTargetSeconds: number | null;
}
