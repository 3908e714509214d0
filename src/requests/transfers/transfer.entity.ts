import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, SecondsColumn } from '../../platform/database/index.js';

/** One department asks another to take a request over. Silence never accepts a transfer. */
@Entity('transfer')
export class Transfer {
  @IdColumn() id: string;
  @RefColumn() requestId: string;
  @RefColumn() fromDepartmentId: string;
  @RefColumn() toDepartmentId: string;
  @Column('text') reason: string;
  @InstantColumn() offeredAt: Date;
  @RefColumn() offeredById: string;
  /** The end of the time to answer: one working day of the department that is asked. Then the leads of both are notified. */
  @InstantColumn() answerBy: Date;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
  @Column('text', { nullable: true }) outcome: 'ACCEPTED' | 'REFUSED' | 'WITHDRAWN' | 'LAPSED' | null;
  @Column('text', { nullable: true }) refusalReason: string | null;
  /** The target for its leg that the new holder promised, in working seconds of the new holder. */
  @SecondsColumn({ nullable: true }) legTargetSeconds: number | null;
}
