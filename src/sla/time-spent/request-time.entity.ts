import type { HolderClass } from '@lockstep/sla-clock';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, SecondsColumn } from '../../platform/database/index.js';

/**
 * Where the time of a request went, as of its last event. Nothing here moves by itself: the class that holds it since
 * `heldSince` is not in the sums yet.
 */
@Entity('request_time')
export class RequestTime {
  @PrimaryColumn('uuid') requestId: string;
  /** Calendar seconds of each class: the provider within and beyond its target, and late before it was handed on. */
  @SecondsColumn() pw: number;
  @SecondsColumn() pb: number;
  @SecondsColumn() pl: number;
  /** The requester within and beyond its target; somebody outside. */
  @SecondsColumn() rw: number;
  @SecondsColumn() ro: number;
  @SecondsColumn() ex: number;
  /** Null once nobody holds it. */
  @Column('text', { nullable: true }) heldAs: HolderClass | null;
  @InstantColumn({ nullable: true }) heldSince: Date | null;
  /** Parts of the provider's time, in its working seconds: before anybody began, while it was handed on, and the rest. */
  @SecondsColumn() queued: number;
  @SecondsColumn() handedOn: number;
  @SecondsColumn() worked: number;
  /** Working seconds of the provider from the submission to the end of its clock, whoever held it; null while it is open. */
  @SecondsColumn({ nullable: true }) toAnswer: number | null;
  /** Working seconds that the provider was held to before its first question; null: none was asked. */
  @SecondsColumn({ nullable: true }) toQuestion: number | null;
}
