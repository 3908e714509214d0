import type { SurvivalCurve } from '@lockstep/statistics';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Priority } from '../../catalogue/index.js';
import { InstantColumn } from '../../platform/database/index.js';

/**
 * The durations of the answers of a service, in working seconds of its providers. The latest curve replaces the one
 * before.
 */
@Entity('response_curve')
export class ResponseCurve {
  @PrimaryColumn('uuid') serviceId: string;
  /** When the curve was computed. A request that was open then counts as a duration up to then that has not ended. */
  @InstantColumn() madeAt: Date;
  @Column('jsonb') curve: SurvivalCurve;
  /** The curves of each priority with enough answered requests. */
  @Column('jsonb') byPriority: Partial<Record<Priority, SurvivalCurve>>;
}
