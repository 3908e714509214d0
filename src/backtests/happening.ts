import type { Happening } from '../platform/events/index.js';
import type { Backtest } from './backtest.entity.js';
import type { TextTried } from './backtests.events.js';

/** The event of a backtest. */
export const happeningOf = (
  { id, negotiationId, proposalNumber, draftId, termsHash, audience }: Backtest,
  actorId: string | null,
): Happening<TextTried> => ({
  stream: { kind: 'backtest', id },
  payload: { negotiationId, proposalNumber, draftId, hash: termsHash },
  actorId,
  audience,
});
