import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BacktestsAbove, type ProposalBacktests } from '../../agreements/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { FindBacktests } from '../queries/find-backtests.js';
import type { BacktestSummaryDto } from './dto/backtests.dto.js';
import { summaryOf } from './present-backtest.js';

/** Brings each proposal of a negotiation its newest backtest. */
@Injectable()
export class ShowBesideProposals implements ProposalBacktests, OnModuleInit {
  constructor(
    private readonly above: BacktestsAbove,
    private readonly backtests: FindBacktests,
  ) {}

  onModuleInit(): void {
    this.above.bring(this);
  }

  async newestOf(actor: Actor, negotiationId: string): Promise<ReadonlyMap<number, BacktestSummaryDto>> {
    const newest = await this.backtests.newestOfEach(negotiationId);
    return new Map(newest.map((backtest) => [backtest.proposalNumber!, summaryOf(actor, backtest)]));
  }
}
