import { toMoneyDto } from '../../platform/http/fields.js';
import { FrozenCost } from '../frozen-cost.entity.js';
import { FrozenCostDto } from './dto/delay-cost.dto.js';

/** @param index 0 is the one that counts. */
export const presentFrozen = (frozen: FrozenCost, index: number): FrozenCostDto => ({
  current: index === 0,
  units: frozen.units,
  cost: toMoneyDto(frozen.total, frozen.currency),
  divergenceBasisPoints: frozen.divergenceBasisPoints,
  releasedAt: frozen.releasedAt,
  frozenAt: frozen.frozenAt,
  frozenById: frozen.frozenById,
  reason: frozen.reason,
});
