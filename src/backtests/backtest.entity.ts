import { Column, Entity } from 'typeorm';
import type { AgreedTerms } from '../agreements/index.js';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';
import type { CostFigures, Figures } from './figures.js';
import type { PromisesOfService } from './outcome.js';

export const BACKTEST_STATES = ['WAITING', 'RUNNING', 'COMPLETED', 'CANCELLED', 'FAILED'] as const;
export type BacktestState = (typeof BACKTEST_STATES)[number];

/**
 * A backtest: the outcome of the recorded requests of 90 days under proposed terms. It does not change once it is
 * finished.
 */
@Entity('backtest')
export class Backtest {
  @IdColumn() id: string;
  /** The id of the negotiation; null for a draft. */
  @RefColumn({ nullable: true }) negotiationId: string | null;
  @Column('integer', { nullable: true }) proposalNumber: number | null;
  @RefColumn({ nullable: true }) draftId: string | null;
  @Column('integer', { nullable: true }) draftVersion: number | null;
  @RefColumn() requesterDepartmentId: string;
  @RefColumn() providerDepartmentId: string;
  @RefColumn({ nullable: true }) serviceId: string | null;
  /** Departments that may know of the backtest. */
  @Column('uuid', { array: true }) audience: string[];
  @Column('jsonb') terms: AgreedTerms;
  @Column('text') termsHash: string;
  @Column('jsonb') promises: Record<string, PromisesOfService>;
  /** Requests submitted in [startsAt, asOf) count, as they were known at `asOf`. */
  @InstantColumn() startsAt: Date;
  @InstantColumn() asOf: Date;
  @Column('text') state: BacktestState;
  /** The number of requests. If it is more than are read, a random sample is read. */
  @Column('integer') population: number;
  @Column('integer') requests: number;
  @Column('integer') requestsDone: number;
  @Column('integer') populationOfOrders: number;
  /** Orders that the requests held up. */
  @Column('uuid', { array: true }) orderIds: string[];
  @Column('integer') ordersDone: number;
  /** The number of people who work on the requests; 2 stands for two or more. */
  @Column('integer') handlers: number;
  /** The costs added up so far. */
  @Column('jsonb') costs: CostFigures[];
  @Column('jsonb', { nullable: true }) figures: Figures | null;
  /** The number of consecutive failures of a step. */
  @Column('integer') attempts: number;
  /** Null where the backtest was started automatically. */
  @RefColumn({ nullable: true }) startedById: string | null;
  @InstantColumn() startedAt: Date;
  @InstantColumn({ nullable: true }) finishedAt: Date | null;
}
