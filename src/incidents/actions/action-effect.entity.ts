import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, LocalDateColumn, RefColumn } from '../../platform/database/index.js';

export const EFFECTS = ['YES', 'NO', 'UNKNOWN'] as const;
export type Effect = (typeof EFFECTS)[number];

/** One check whether a corrective action helped. Append-only; the last check counts. */
@Entity('corrective_action_effect')
export class ActionEffect {
  @IdColumn() id: string;
  @RefColumn() actionId: string;
  @Column('text') effect: Effect;
  /** The method of the check, and its result. */
  @Column('text') words: string;
  @LocalDateColumn() checkedOn: string;
  @RefColumn() checkedById: string;
  @InstantColumn() recordedAt: Date;
}
