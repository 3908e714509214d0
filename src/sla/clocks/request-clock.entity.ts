import type { ClockKind, ClockResult, ClockState } from '@lockstep/sla-clock';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn, SecondsColumn } from '../../platform/database/index.js';

/**
 * How a clock stood when the last event of its request was recorded. The row does not change as time passes: a running
 * clock had counted `elapsedSeconds` at `runningSince`, and the reader adds the time since then.
 */
@Entity('request_clock')
export class RequestClock {
  @PrimaryColumn('uuid') requestId: string;
  @PrimaryColumn('text') kind: ClockKind;
  /** The question, the offer, or `department:number` of the leg; empty for a kind of clock that a request has only once. */
  @PrimaryColumn('text') subject: string;
  /** The department that must act. The clock counts in its calendar. */
  @RefColumn() departmentId: string;
  @Column('text') state: ClockState;
  /** Null when the clock is measured against a date (`dueAt`), or against nothing. */
  @SecondsColumn({ nullable: true }) targetSeconds: number | null;
  @Column('integer') targetVersion: number;
  @SecondsColumn() elapsedSeconds: number;
  @InstantColumn({ nullable: true }) runningSince: Date | null;
  @InstantColumn() startedAt: Date;
  @InstantColumn({ nullable: true }) stoppedAt: Date | null;
  /** Null while the clock is paused before it falls due, unless it is measured against a date. */
  @InstantColumn({ nullable: true }) dueAt: Date | null;
  @InstantColumn({ nullable: true }) breachAt: Date | null;
  @InstantColumn({ nullable: true }) breachedAt: Date | null;
  @Column('text', { nullable: true }) result: ClockResult | null;
}
