import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.js';
import { DelayCostModule } from '../delay-cost/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { SlaModule } from '../sla/index.js';
import { AskForBacktest } from './acts/ask-for-backtest.js';
import { CancelBacktest } from './acts/cancel-backtest.js';
import { StartBacktest } from './acts/start-backtest.js';
import { BacktestsController } from './http/backtests.controller.js';
import { ShowBesideProposals } from './http/show-beside-proposals.js';
import { FindPopulation } from './population.js';
import { FindBacktests } from './queries/find-backtests.js';
import { ListBehind } from './queries/list-behind.js';
import { RunBacktests } from './run-backtests.js';
import { StartWhenTermsAreProposed } from './start-when-terms-are-proposed.js';
import { TakeStep } from './take-step.js';
import { WorkOnClosedDays } from './work-on-closed-days.js';

@Module({
  imports: [AgreementsModule, DelayCostModule, DepartmentsModule, SlaModule],
  controllers: [BacktestsController],
  providers: [
    AskForBacktest,
    CancelBacktest,
    FindBacktests,
    FindPopulation,
    ListBehind,
    RunBacktests,
    ShowBesideProposals,
    StartBacktest,
    StartWhenTermsAreProposed,
    TakeStep,
    WorkOnClosedDays,
  ],
})
export class BacktestsModule {}
