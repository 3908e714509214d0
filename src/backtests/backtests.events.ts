import { defineEvent } from '../platform/events/index.js';

/**
 * Stream kind `backtest`. The audience are the people who may read the terms: both departments, or the one that writes
 * a draft.
 */
export interface TextTried {
  /** Null for the terms of a draft. */
  negotiationId: string | null;
  proposalNumber: number | null;
  draftId: string | null;
  /** The hash of the terms. */
  hash: string;
}

export const BacktestStarted = defineEvent<TextTried>(
  'backtest.started',
  'Proposed terms are tried on recorded requests.',
  'negotiationId',
  'draftId',
);
export const BacktestCompleted = defineEvent<TextTried>(
  'backtest.completed',
  'It is known what recorded requests would have come to under proposed terms.',
  'negotiationId',
  'draftId',
);
export const BacktestCancelled = defineEvent<TextTried>(
  'backtest.cancelled',
  'A backtest was cancelled before it was done.',
  'negotiationId',
  'draftId',
);
export const BacktestFailed = defineEvent<TextTried>(
  'backtest.failed',
  'A backtest could not be done.',
  'negotiationId',
  'draftId',
);
