import { Injectable } from '@nestjs/common';
import { Above } from '../../platform/above/above.js';
import type { Actor } from '../../platform/auth/index.js';

export interface ProposalBacktests {
  /**
   * The newest backtest of each proposal as a `BacktestSummaryDto`, by the number of the proposal. A completed backtest
   * comes before others. Its figures are limited to those that the reader may see. The caller has checked that the
   * reader may read the negotiation.
   */
  newestOf(actor: Actor, negotiationId: string): Promise<ReadonlyMap<number, object>>;
}

/** The backtests module depends on this one, so it registers its reader here. A proposal is presented with its backtest. */
@Injectable()
export class BacktestsAbove extends Above<ProposalBacktests> {
  get backtests(): ProposalBacktests {
    return this.rules;
  }
}
