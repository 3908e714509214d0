import { Injectable } from '@nestjs/common';
import { Above } from '../../platform/above/above.js';
import type { Actor } from '../../platform/auth/index.js';

export interface ProposalBacktests {
  /**
   * The newest backtest of each proposal by the number of the proposal, a completed one before others, as far as the reader may know its figures: a
   * `BacktestSummaryDto`. The caller has judged whether the reader may read the negotiation.
   */
  newestOf(actor: Actor, negotiationId: string): Promise<ReadonlyMap<number, object>>;
}

/** Backtests stand above agreements: a proposal is shown with its own. */
@Injectable()
export class BacktestsAbove extends Above<ProposalBacktests> {
  get backtests(): ProposalBacktests {
    return this.rules;
  }
}
