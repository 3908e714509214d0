import type { Happening } from '../platform/events/index.js';
import type { Backtest } from './backtest.entity.js';
import type { TextTried } from './backtests.events.js';

/** The stream, payload and audience of a backtest's event. */
export const happeningOf = (
  { id, negotiationId, proposalNumber, draftId, termsHash, audience }: Backtest,
  actorId: string | null,
): Happening<TextTried> => ({
  stream: { kind: 'backtest', id },
  payload: { negotiationId, proposalNumber, draftId, hash: termsHash },
  actorId,
  audience,
});
