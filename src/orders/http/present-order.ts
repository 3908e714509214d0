import { describeProfile } from '@lockstep/delay-cost';
import { Actor } from '../../platform/auth/index.js';
import { toMoneyDto } from '../../platform/http/fields.js';
import { endOf } from '../order-end.js';
import { type OrderView } from '../order-lookup.js';
import { abilitiesOf } from '../orders.policy.js';
import { readProfile } from '../stored-profile.js';
import { OrderDto } from './dto/order.dto.js';

export function presentOrder(order: OrderView): OrderDto {
  return {
    id: order.id,
    system: order.system,
    reference: order.reference,
    customer: order.customer,
    customerId: order.customerId,
    contractTemplateId: order.contractTemplateId,
    value: order.value === null ? null : toMoneyDto(order.value, order.currency),
    zone: order.zone,
    promisedDate: order.promisedDate,
    releaseAllowanceDays: order.releaseAllowanceDays,
    calendarDepartmentId: order.calendarDepartmentId,
    profile: order.profile,
    profileInWords: profileInWords(order),
    profileSource: order.profileSource,
    policy: order.policy,
    policySource: order.policySource,
    failureCost: order.failureCost === null ? null : toMoneyDto(order.failureCost, order.currency),
    failureCostSource: order.failureCostSource,
    lostOrderLump: order.lostOrderLump === null ? null : toMoneyDto(order.lostOrderLump, order.currency),
    phase: order.phase === 'DURING' && order.releasedAt !== null ? 'AFTER' : order.phase,
    ownerDepartmentId: order.ownerDepartmentId,
    sourceVersion: order.sourceVersion,
    verified: order.verifiedAt !== null,
    verifiedAt: order.verifiedAt,
    releasedAt: order.releasedAt,
    releasedWithAnswer: order.releasedWithAnswer,
    releaseReason: order.releaseReason,
    releasedById: order.releasedById,
    cancelledAt: order.cancelledAt,
    cancellationKind: order.cancellationKind,
    cancellationReason: order.cancellationReason,
    cancelledById: order.cancelledById,
    version: order.version,
  };
}

export const presentWithAbilities = (actor: Actor, order: OrderView): OrderDto => ({
  ...presentOrder(order),
  abilities: abilitiesOf(actor, {
    ownerDepartmentId: order.ownerDepartmentId,
    ended: endOf(order) !== null,
    hasTerms: order.value !== null || order.promisedDate !== null || order.profile !== null,
    verified: order.verifiedAt !== null,
  }),
});

function profileInWords({ profile, value, currency, promisedDate }: OrderView): string | null {
  if (profile === null || promisedDate === null) return null;
  return describeProfile(readProfile(profile), {
    value: { amount: value ?? 0n, currency },
    promised: promisedDate,
    axis: profile.axis,
  });
}
