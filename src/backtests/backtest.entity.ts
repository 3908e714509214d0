import { Column, Entity } from 'typeorm';
import type { AgreedTerms } from '../agreements/index.js';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { Promised, ResolvedTerms } from '../sla/index.js';
import type { CostFigures, Figures } from './figures.js';

export const BACKTEST_STATES = ['WAITING', 'RUNNING', 'COMPLETED', 'CANCELLED', 'FAILED'] as const;
export type BacktestState = (typeof BACKTEST_STATES)[number];

/** The promises of a service under the text that is tried, and under the terms in force. */
export interface PromisesOfService {
  proposed: Promised;
  inForce: ResolvedTerms;
}

/** A text, and what the recorded requests of 90 days would have come to under it. Nothing changes once it is finished. */
@Entity('backtest')
export class Backtest {
  @IdColumn() id: string;
  /** The number of the proposal; null for a draft. */
  @RefColumn({ nullable: true }) negotiationId: string | null;
  @Column('integer', { nullable: true }) proposalNumber: number | null;
  @RefColumn({ nullable: true }) draftId: string | null;
  @Column('integer', { nullable: true }) draftVersion: number | null;
  @RefColumn() requesterDepartmentId: string;
  @RefColumn() providerDepartmentId: string;
  @RefColumn({ nullable: true }) serviceId: string | null;
  /** Departments that may know of it. */
  @Column('uuid', { array: true }) audience: string[];
  @Column('jsonb') terms: AgreedTerms;
  @Column('text') termsHash: string;
  @Column('jsonb') promises: Record<string, PromisesOfService>;
  /** Requests sent in [startsAt, asOf) are counted, as they were known at its end. */
  @InstantColumn() startsAt: Date;
  @InstantColumn() asOf: Date;
  @Column('text') state: BacktestState;
  /** How many requests there are; where that is more than are read, some were drawn at random. */
  @Column('integer') population: number;
  @Column('integer') requests: number;
  @Column('integer') requestsDone: number;
  @Column('integer') populationOfOrders: number;
  /** Orders that the requests held up. */
  @Column('uuid', { array: true }) orderIds: string[];
  @Column('integer') ordersDone: number;
  /** People who work on the requests; two stands for any more. */
  @Column('integer') handlers: number;
  /** So far. */
  @Column('jsonb') costs: CostFigures[];
  @Column('jsonb', { nullable: true }) figures: Figures | null;
  /** How often a step of it has failed in a row. */
  @Column('integer') attempts: number;
  /** Null where it began by itself. */
  @RefColumn({ nullable: true }) startedById: string | null;
  @InstantColumn() startedAt: Date;
  @InstantColumn({ nullable: true }) finishedAt: Date | null;
}
