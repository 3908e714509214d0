import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, RefColumn } from '../../platform/database/index.js';

export const ACTION_STATES = ['OPEN', 'DONE', 'DROPPED'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** A change that shall prevent a failure from happening again. One person carries it out, for a department, until a day. */
@Entity('corrective_action')
export class CorrectiveAction {
  @IdColumn() id: string;
  @RefColumn() incidentId: string;
  @RefColumn() departmentId: string;
  @RefColumn() ownerId: string;
  /** The change to be made. */
  @Column('text') change: string;
  /** A local date in the department's zone. */
  @LocalDateColumn() dueOn: string;
  @Column('text') state: ActionState;
  /** The change that was made, or the reason for dropping it; empty while it is open. */
  @Column('text') outcome: string;
  @RefColumn() agreedById: string;
  @InstantColumn() agreedAt: Date;
  @RefColumn({ nullable: true }) settledById: string | null;
  @InstantColumn({ nullable: true }) settledAt: Date | null;
}
