import type { OrderPolicy } from '@lockstep/delay-cost';
import { isDeepStrictEqual } from 'node:util';
import { Actor } from '../platform/auth/actor.js';
import { newId } from '../platform/database/index.js';
import { CustomerOrder, type OrderPhase } from './customer-order.entity.js';
import { type FoundDefaults, type HeldTerms, holdTerms } from './customers/hold-terms.js';
import { ownTermsOf } from './customers/pin-defaults.js';
import { examineProfile } from './examine-profile.js';
import { endOf } from './order-end.js';
import type { OrderName } from './order-lookup.js';
import { termsOf } from './order-store.js';
import { refuse } from './orders.errors.js';
import { mayChangeOrder } from './orders.policy.js';
import type { PromiseChange } from './promises/order-promise.entity.js';
import type { NewPromise } from './promises/order-promises.js';
import { promiseChangeOf } from './promises/promise-change.js';
import { movesCost, type StoredProfile } from './stored-profile.js';

export interface OrderDetails {
  customer: string | null;
  /** By its code in the department that owns the order; left out or null: the customer's. */
  contractTemplate?: string | null;
  value: bigint | null;
  /** Null here and for the zone leaves it as it was; a new order takes the customer's, else USD and UTC. */
  currency: string | null;
  zone: string | null;
  promisedDate: string | null;
  /** How another promised date is meant; left out or null where that is plain. */
  promiseChange?: PromiseChange | null;
  releaseAllowanceDays: number;
  /** By whose calendar working days are counted; left out or null: the owner's. */
  calendarDepartmentId?: string | null;
  /** Null here, for the policy and for the cost of a failure leaves the term to the contract and the customer. */
  profile: StoredProfile | null;
  policy: OrderPolicy | null;
  failureCost: bigint | null;
  lostOrderLump: bigint | null;
  phase: OrderPhase;
  ownerDepartmentId: string;
  sourceVersion: bigint | null;
  /** Why the terms of an order that has left are changed. */
  correctionReason: string | null;
}

/** The same with what the order falls back to. */
export type HeldDetails = Omit<OrderDetails, keyof HeldTerms> & HeldTerms;

/** One word about an order, from whoever may say it. */
export interface OrderWord {
  name: OrderName;
  details: OrderDetails;
  /** Which of the details were said at all; of an order that is known the others stay. Left out: all of them. */
  said?: ReadonlySet<keyof OrderDetails>;
}

/** All that a word says of an order, with what stays as it was. */
export const saidOf = ({ details, said }: OrderWord, before: CustomerOrder | null): OrderDetails =>
  said === undefined || before === null ? details : onlySaid(before, details, said);

/**
 * The effect of a statement on an order. NOTED: only the version of its source is new. ECHO: the source had stated this
 * version already. OUTDATED: the source had stated a newer one. Neither of the two changes anything.
 */
export type UpsertOutcome = 'CREATED' | 'CHANGED' | 'NOTED' | 'UNCHANGED' | 'ECHO' | 'OUTDATED';

export interface UpsertVerdict {
  outcome: UpsertOutcome;
  /** As it is from now on, before its version is counted on. */
  order: CustomerOrder;
  /** As it was; null for one that is new. */
  before: CustomerOrder | null;
  /** The other promised date, to be kept by `OrderPromises`; null where the date is the same. */
  promise: NewPromise | null;
}

/**
 * The rules of writing an order, for one at a time and for many.
 * @param found what the owner keeps under the names the word gives, by `OrderDefaults`
 * @throws order.not_yours_to_change, order.profile_refused, order.currency_fixed, order.correction_needs_a_reason,
 *   order.contract_template_unknown, order.contract_template_currency,
 *   order.promise_change_unnamed, order.promise_in_the_past, order.agreement_out_of_order
 */
export function judgeUpsert(
  actor: Actor,
  before: CustomerOrder | null,
  word: OrderWord,
  found: FoundDefaults,
  now: Date,
): UpsertVerdict {
  const { name, details } = word;
  if (!mayChangeOrder(actor, details.ownerDepartmentId)) throw refuse('order.not_yours_to_change');
  examineProfile(details.profile);
  if (before !== null) return judgeChange(actor, before, word, found, now);
  const held = { ...details, ...holdTerms(details, null, found) };
  const order = { ...freshOrder(name, held, actor.userId, now), verifiedAt: now, verifiedById: actor.userId };
  return { outcome: 'CREATED', order, before, promise: null };
}

function judgeChange(
  actor: Actor,
  before: CustomerOrder,
  word: OrderWord,
  found: FoundDefaults,
  now: Date,
): UpsertVerdict {
  if (!mayChangeOrder(actor, before.ownerDepartmentId)) throw refuse('order.not_yours_to_change');
  const heard = saidOf(word, before);
  const { correctionReason: reason, sourceVersion, contractTemplate, promiseChange: change = null, ...said } = heard;
  const held = holdTerms({ ...said, contractTemplate }, before, found);
  const terms = { ...said, ...held, calendarDepartmentId: said.calendarDepartmentId ?? null };
  if (before.value !== null && before.currency !== terms.currency) throw refuse('order.currency_fixed');
  const known = before.sourceVersion === null ? null : BigInt(before.sourceVersion);
  if (sourceVersion !== null && known !== null && sourceVersion <= known) {
    return { outcome: sourceVersion < known ? 'OUTDATED' : 'ECHO', order: before, before, promise: null };
  }
  const promise = promiseChangeOf(before, { promisedDate: terms.promisedDate, change, reason }, now);
  const order = { ...before, ...terms, sourceVersion: sourceVersion?.toString() ?? before.sourceVersion };
  if (isDeepStrictEqual(termsOf(before), termsOf(order)) && before.verifiedAt !== null) {
    return { outcome: order.sourceVersion === before.sourceVersion ? 'UNCHANGED' : 'NOTED', order, before, promise };
  }
  if (endOf(before) !== null && reason === null && movesCost(termsOf(before), termsOf(order))) {
    throw refuse('order.correction_needs_a_reason');
  }
  return { outcome: 'CHANGED', order: { ...order, verifiedAt: now, verifiedById: actor.userId }, before, promise };
}

/** Written field by field: an import asks this of fifty thousand orders. */
function onlySaid(order: CustomerOrder, details: OrderDetails, said: ReadonlySet<keyof OrderDetails>): OrderDetails {
  // The order itself said nothing of what it falls back to.
  const own: Partial<Record<string, unknown>> = { ...ownTermsOf(order) };
  const heard: Record<string, unknown> = { ...details };
  for (const field of Object.keys(details) as (keyof OrderDetails)[]) {
    if (!said.has(field) && field in order)
      heard[field] = field in own ? own[field] : order[field as keyof CustomerOrder];
  }
  if (!said.has('sourceVersion')) heard.sourceVersion = null;
  return heard as unknown as OrderDetails;
}

export const freshOrder = (
  name: OrderName,
  {
    correctionReason: _none,
    contractTemplate: _named,
    promiseChange: _first,
    calendarDepartmentId = null,
    ...details
  }: HeldDetails,
  createdById: string,
  now: Date,
): CustomerOrder => ({
  id: newId(),
  ...name,
  ...details,
  calendarDepartmentId,
  sourceVersion: details.sourceVersion?.toString() ?? null,
  verifiedAt: null,
  verifiedById: null,
  releasedAt: null,
  releasedWithAnswer: null,
  releaseReason: null,
  releasedById: null,
  cancelledAt: null,
  cancellationKind: null,
  cancellationReason: null,
  cancelledById: null,
  createdById,
  createdAt: now,
  version: 1,
});
