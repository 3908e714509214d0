import type { OrderLink } from '../order-link.entity.js';
import type { Stance } from './dispute-rules.js';
import { refuse } from './disputes.errors.js';

/** @throws dispute.from_when, dispute.from_out_of_range */
export function examineFrom({ outcome, from }: Stance, { endedAt }: Pick<OrderLink, 'endedAt'>, now: Date): void {
  if ((outcome === 'AMENDED') !== (from !== null)) throw refuse('dispute.from_when');
  if (from !== null && from > (endedAt ?? now)) throw refuse('dispute.from_out_of_range');
}
