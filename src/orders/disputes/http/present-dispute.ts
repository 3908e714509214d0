import { OrderDispute, stanceOf } from '../order-dispute.entity.js';
import type { Stance } from '../dispute-rules.js';
import { OrderDisputeDto, StanceDto } from './dispute.dto.js';

export const presentDispute = (dispute: OrderDispute): OrderDisputeDto => ({
  id: dispute.id,
  raisedBySide: dispute.raisedBySide,
  reason: dispute.reason,
  raisedAt: dispute.raisedAt,
  requester: presentStance(stanceOf(dispute, 'REQUESTER')),
  provider: presentStance(stanceOf(dispute, 'PROVIDER')),
  settlement:
    dispute.outcome === null
      ? null
      : {
          ...presentStance({ outcome: dispute.outcome, from: dispute.outcomeFrom }),
          byArbiter: dispute.byArbiter,
          settledAt: dispute.settledAt!,
        },
});

const presentStance = ({ outcome, from }: Stance): StanceDto => ({ outcome, blockedFrom: from });
