import type { SurvivalCurve } from '@lockstep/statistics';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Priority } from '../../catalogue/index.js';
import { InstantColumn } from '../../platform/database/index.js';

/** How long the answers of a service take, in working seconds of its providers. The latest replaces the one before. */
@Entity('response_curve')
export class ResponseCurve {
  @PrimaryColumn('uuid') serviceId: string;
  /** The instant of the reading; a request that was open then counts as having lasted until then. */
  @InstantColumn() madeAt: Date;
  @Column('jsonb') curve: SurvivalCurve;
  /** The same requests by priority, where enough of them were answered to tell. */
  @Column('jsonb') byPriority: Partial<Record<Priority, SurvivalCurve>>;
}
