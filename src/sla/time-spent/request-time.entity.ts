import type { HolderClass } from '@lockstep/sla-clock';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, SecondsColumn } from '../../platform/database/index.js';

/**
 * Where the time of a request went, as of its last event. The row does not change as time passes: the time of the class
 * `heldAs` since `heldSince` is not in the sums yet.
 */
@Entity('request_time')
export class RequestTime {
  @PrimaryColumn('uuid') requestId: string;
  /** Calendar seconds by `HolderClass`. Provider: within its target, beyond it, and after it handed on late. */
  @SecondsColumn() pw: number;
  @SecondsColumn() pb: number;
  @SecondsColumn() pl: number;
  /** Calendar seconds of the requester within and beyond its target, and of somebody outside. */
  @SecondsColumn() rw: number;
  @SecondsColumn() ro: number;
  @SecondsColumn() ex: number;
  /** Null once nobody holds the request. */
  @Column('text', { nullable: true }) heldAs: HolderClass | null;
  @InstantColumn({ nullable: true }) heldSince: Date | null;
  /** Working seconds of the provider: before anybody began, while a transfer was offered, and the rest. */
  @SecondsColumn() queued: number;
  @SecondsColumn() handedOn: number;
  @SecondsColumn() worked: number;
  /**
   * Working seconds of the provider from submission to the end of its clock, for any holder; null while the request is
   * open.
   */
  @SecondsColumn({ nullable: true }) toAnswer: number | null;
  /** Working seconds of the provider's running clock before its first question; null: no question was asked. */
  @SecondsColumn({ nullable: true }) toQuestion: number | null;
}
