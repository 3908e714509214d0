import type { OrderPolicy } from '@lockstep/delay-cost';
import { isDeepStrictEqual } from 'node:util';
import { Actor } from '../platform/auth/actor.js';
import { newId } from '../platform/database/index.js';
import { CustomerOrder, type OrderPhase } from './customer-order.entity.js';
import { examineProfile } from './examine-profile.js';
import type { OrderName } from './order-lookup.js';
import { termsOf } from './order-store.js';
import { refuse } from './orders.errors.js';
import { mayChangeOrder } from './orders.policy.js';
import type { StoredProfile } from './stored-profile.js';

export interface OrderDetails {
  customer: string | null;
  value: bigint | null;
  currency: string;
  zone: string;
  promisedDate: string | null;
  releaseAllowanceDays: number;
  profile: StoredProfile | null;
  policy: OrderPolicy;
  failureCost: bigint | null;
  lostOrderLump: bigint | null;
  phase: OrderPhase;
  ownerDepartmentId: string;
  sourceVersion: bigint | null;
  /** Why the terms of an order that has left are changed. */
  correctionReason: string | null;
}

/** One word about an order, from whoever may say it. */
export interface OrderWord {
  name: OrderName;
  details: OrderDetails;
  /** Which of the details were said at all; of an order that is known the others stay. Left out: all of them. */
  said?: ReadonlySet<keyof OrderDetails>;
}

/**
 * What a word makes of an order. NOTED: only how far its source has spoken is new. ECHO: the source had said this already,
 * OUTDATED: it had said something newer; neither is listened to.
 */
export type UpsertOutcome = 'CREATED' | 'CHANGED' | 'NOTED' | 'UNCHANGED' | 'ECHO' | 'OUTDATED';

export interface UpsertVerdict {
  outcome: UpsertOutcome;
  /** As it is from now on, before its version is counted on. */
  order: CustomerOrder;
  /** As it was; null for one that is new. */
  before: CustomerOrder | null;
}

/**
 * The rules of writing an order, for one at a time and for many.
 * @throws order.not_yours_to_change, order.profile_refused, order.currency_fixed, order.correction_needs_a_reason
 */
export function judgeUpsert(actor: Actor, before: CustomerOrder | null, word: OrderWord, now: Date): UpsertVerdict {
  const { name, details } = word;
  if (!mayChangeOrder(actor, details.ownerDepartmentId)) throw refuse('order.not_yours_to_change');
  examineProfile(details.profile);
  if (before !== null) return judgeChange(actor, before, word, now);
  const order = { ...freshOrder(name, details, actor.userId, now), verifiedAt: now, verifiedById: actor.userId };
  return { outcome: 'CREATED', order, before };
}

function judgeChange(actor: Actor, before: CustomerOrder, { details, said }: OrderWord, now: Date): UpsertVerdict {
  if (!mayChangeOrder(actor, before.ownerDepartmentId)) throw refuse('order.not_yours_to_change');
  const { correctionReason, sourceVersion, ...terms } = said === undefined ? details : onlySaid(before, details, said);
  if (before.value !== null && before.currency !== terms.currency) throw refuse('order.currency_fixed');
  const known = before.sourceVersion === null ? null : BigInt(before.sourceVersion);
  if (sourceVersion !== null && known !== null && sourceVersion <= known) {
    return { outcome: sourceVersion < known ? 'OUTDATED' : 'ECHO', order: before, before };
  }
  const order = { ...before, ...terms, sourceVersion: sourceVersion?.toString() ?? before.sourceVersion };
  if (isDeepStrictEqual(termsOf(before), termsOf(order)) && before.verifiedAt !== null) {
    return { outcome: order.sourceVersion === before.sourceVersion ? 'UNCHANGED' : 'NOTED', order, before };
  }
  if (before.releasedAt !== null && correctionReason === null) throw refuse('order.correction_needs_a_reason');
  return { outcome: 'CHANGED', order: { ...order, verifiedAt: now, verifiedById: actor.userId }, before };
}

function onlySaid(order: CustomerOrder, details: OrderDetails, said: ReadonlySet<keyof OrderDetails>): OrderDetails {
  const stays = Object.keys(details).filter((field) => !said.has(field as keyof OrderDetails) && field in order);
  const known = Object.fromEntries(stays.map((field) => [field, order[field as keyof CustomerOrder]]));
  return { ...details, ...known, sourceVersion: said.has('sourceVersion') ? details.sourceVersion : null };
}

export const freshOrder = (
  name: OrderName,
  { correctionReason: _none, ...details }: OrderDetails,
  createdById: string,
  now: Date,
): CustomerOrder => ({
  id: newId(),
  ...name,
  ...details,
  sourceVersion: details.sourceVersion?.toString() ?? null,
  verifiedAt: null,
  verifiedById: null,
  releasedAt: null,
  releasedWithAnswer: null,
  releaseReason: null,
  releasedById: null,
  createdById,
  createdAt: now,
  version: 1,
});
