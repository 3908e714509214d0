export { BacktestCancelled, BacktestCompleted, BacktestFailed, BacktestStarted } from './backtests.events.js';
export { BacktestsModule } from './backtests.module.js';
