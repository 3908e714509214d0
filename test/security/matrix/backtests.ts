import { row, type Row } from './rows.js';

/** The readers of the text that is tried. */
const READERS = '1yyyy4443';
const NEGOTIATORS = '133yy4443';
const WRITERS = '1y4y44443';

export const BACKTESTS_ROWS: Record<string, Row> = {
  listBacktests: row(READERS, ({ negotiation }) => `/agreement-negotiations/${negotiation}/backtests`),
  getBacktestOfProposal: row(
    READERS,
    ({ negotiation }) => `/agreement-negotiations/${negotiation}/proposals/1/backtest`,
  ),
  startBacktestOfProposal: row(
    NEGOTIATORS,
    ({ negotiation }) => `/agreement-negotiations/${negotiation}/proposals/1/backtests`,
  ),
  listBacktestsOfDraft: row(WRITERS, ({ agreementDraft }) => `/agreement-drafts/${agreementDraft}/backtests`),
  startBacktestOfDraft: row(WRITERS, ({ agreementDraft }) => `/agreement-drafts/${agreementDraft}/backtests`),
  getBacktest: row(READERS, ({ backtest }) => `/backtests/${backtest}`),
  listRequestsOfBacktest: row(READERS, ({ backtest }) => `/backtests/${backtest}/requests`),
  cancelBacktest: row(NEGOTIATORS, ({ backtest }) => `/backtests/${backtest}/cancellation`),
};
