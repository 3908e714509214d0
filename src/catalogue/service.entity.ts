import { Column, Entity } from 'typeorm';
import { IdColumn, MoneyColumn, RefColumn } from '../platform/database/index.js';
import type { IntakeField } from './intake.js';
import type { Targets } from './priorities.js';

export interface QuestionTemplate {
  key: string;
  text: string;
}

/** Something a department offers to the others. */
@Entity('service')
export class Service {
  @IdColumn() id: string;
  @RefColumn() departmentId: string;
  /** Unique within the department, like `part-clarification`. */
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text') description: string;
  @Column('jsonb') intake: IntakeField[];
  /** In force where no agreement is. */
  @Column('jsonb') targets: Targets;
  @Column('integer') effortMinutes: number;
  /** Minor units a day of waiting is taken to cost where no order is linked: it orders the queue and is never reported. */
  @MoneyColumn() nominalRate: bigint;
  /** The cost of an order that leaves without this answer and turns out wrong, in minor units; null: not stated. */
  @MoneyColumn({ nullable: true }) failureCost: bigint | null;
  @Column('text') currency: string;
  @Column('jsonb') questionTemplates: QuestionTemplate[];
  @Column('boolean') active: boolean;
  @Column('integer') version: number;
}
