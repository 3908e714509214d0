import { MoneyDto, toMoneyDto } from '../../platform/http/fields.js';
import { FrozenCost } from '../frozen-cost.entity.js';
import { FrozenCostDto } from './dto/delay-cost.dto.js';

/** @param versions of one order, the one that counts first. */
export const presentFrozen = (frozen: FrozenCost, index: number, versions: readonly FrozenCost[]): FrozenCostDto => ({
  current: index === 0,
  units: frozen.units,
  priced: frozen.priced,
  cost: toMoneyDto(frozen.total, frozen.currency),
  difference: differenceFrom(versions[index + 1], frozen),
  divergenceBasisPoints: frozen.divergenceBasisPoints,
  releasedAt: frozen.releasedAt,
  frozenAt: frozen.frozenAt,
  frozenById: frozen.frozenById,
  reason: frozen.reason,
});

const differenceFrom = (before: FrozenCost | undefined, { total, currency }: FrozenCost): MoneyDto | null =>
  before === undefined ? null : toMoneyDto(total - before.total, currency);
