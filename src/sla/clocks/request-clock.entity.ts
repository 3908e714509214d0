import type { ClockKind, ClockResult, ClockState } from '@lockstep/sla-clock';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, RefColumn, SecondsColumn } from '../../platform/database/index.js';

/**
 * How a clock stood when the last event of its request was recorded. Nothing here moves by itself: a running clock
 * has counted `elapsedSeconds` at `runningSince`, and what it counted since is for the reader to add.
 */
@Entity('request_clock')
export class RequestClock {
  @PrimaryColumn('uuid') requestId: string;
  @PrimaryColumn('text') kind: ClockKind;
  /** The question, the offer or `department:number` of the leg; empty for the clocks a request has one of. */
  @PrimaryColumn('text') subject: string;
  /** The department that must act, in whose calendar the clock counts. */
  @RefColumn() departmentId: string;
  @Column('text') state: ClockState;
  /** Null when measured against a date, which then is `dueAt`, or against nothing. */
  @SecondsColumn({ nullable: true }) targetSeconds: number | null;
  @Column('integer') targetVersion: number;
  @SecondsColumn() elapsedSeconds: number;
  @InstantColumn({ nullable: true }) runningSince: Date | null;
  @InstantColumn() startedAt: Date;
  @InstantColumn({ nullable: true }) stoppedAt: Date | null;
  /** Null while the clock is paused in time. */
  @InstantColumn({ nullable: true }) dueAt: Date | null;
  @InstantColumn({ nullable: true }) breachAt: Date | null;
  @InstantColumn({ nullable: true }) breachedAt: Date | null;
  @Column('text', { nullable: true }) result: ClockResult | null;
}
