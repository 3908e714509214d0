import { Column, Entity } from 'typeorm';
import { IdColumn, MoneyColumn, RefColumn } from '../platform/database/index.js';
import type { IntakeField } from './intake.js';
import type { ServiceTargets } from './priorities.js';

export interface QuestionTemplate {
  key: string;
  text: string;
}

/** A service that a department offers to other departments. */
@Entity('service')
export class Service {
  @IdColumn() id: string;
  @RefColumn() departmentId: string;
  /** Unique within the department, for example `part-clarification`. */
  @Column('text') code: string;
  @Column('text') name: string;
  @Column('text') description: string;
  @Column('jsonb') intake: IntakeField[];
  /** The targets where no agreement applies. */
  @Column('jsonb') targets: ServiceTargets;
  @Column('integer') effortMinutes: number;
  /**
   * Assumed cost of one day of waiting where no order is linked, in minor units. It orders the queue and is never
   * reported.
   */
  @MoneyColumn() nominalRate: bigint;
  /** Cost in minor units when an order leaves without this answer and turns out wrong; null when nobody stated it. */
  @MoneyColumn({ nullable: true }) failureCost: bigint | null;
  @Column('text') currency: string;
  @Column('jsonb') questionTemplates: QuestionTemplate[];
  @Column('boolean') active: boolean;
  @Column('integer') version: number;
}
