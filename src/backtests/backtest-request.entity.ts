import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RefColumn } from '../platform/database/index.js';
import type { BacktestOutcome } from './outcome.js';

/** A request that a backtest reads, with its outcome under the terms. */
@Entity('backtest_request')
export class BacktestRequest {
  @PrimaryColumn('uuid') backtestId: string;
  @PrimaryColumn('integer') place: number;
  @RefColumn() requestId: string;
  /** Null until the request was read. */
  @Column('jsonb', { nullable: true }) outcome: BacktestOutcome | null;
}
