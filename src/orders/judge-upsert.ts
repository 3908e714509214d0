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
import { termsOfOrder } from './order-store.js';
import { refuse } from './orders.errors.js';
import { mayChangeOrder } from './orders.policy.js';
import type { PromiseChange } from './promises/order-promise.entity.js';
import type { NewPromise } from './promises/order-promises.js';
import { promiseChangeOf } from './promises/promise-change.js';
import { movesCost } from './order-terms.js';
import type { StoredProfile } from './stored-profile.js';

export interface OrderDetails {
  customer: string | null;
  /** The contract's code in the department that owns the order. Left out or null: the customer's contract. */
  contractTemplate?: string | null;
  value: bigint | null;
  /** Null leaves currency or zone as it was. A new order takes the customer's, else USD and UTC. */
  currency: string | null;
  zone: string | null;
  promisedDate: string | null;
  /** The kind of change of the promised date. Left out or null where the kind is clear without it. */
  promiseChange?: PromiseChange | null;
  releaseAllowanceDays: number;
  /** The department whose calendar counts working days. Left out or null: the owner's. */
  calendarDepartmentId?: string | null;
  /** Null leaves profile, policy or failure cost to the contract and the customer. */
  profile: StoredProfile | null;
  policy: OrderPolicy | null;
  failureCost: bigint | null;
  lostOrderLump: bigint | null;
  phase: OrderPhase;
  ownerDepartmentId: string;
  sourceVersion: bigint | null;
  /** The reason for changing the terms of an order that has left. */
  correctionReason: string | null;
}

/** Order details with the terms in force: stated ones, and defaults where nothing was stated. */
export type HeldDetails = Omit<OrderDetails, keyof HeldTerms> & HeldTerms;

/** A statement about an order, by its source or by a lead of its owner. */
export interface OrderWord {
  name: OrderName;
  details: OrderDetails;
  /** The details that were stated; the other details of a known order stay. Left out: all were stated. */
  said?: ReadonlySet<keyof OrderDetails>;
}

/** The details of a statement, completed with the details of the order that it leaves as they were. */
export const saidOf = ({ details, said }: OrderWord, before: CustomerOrder | null): OrderDetails =>
  said === undefined || before === null ? details : onlySaid(before, details, said);

/**
 * The effect of a statement on an order. NOTED: only the version of its source is new. ECHO: the source had stated this
 * version already. OUTDATED: the source had stated a newer one. ECHO and OUTDATED change nothing.
 */
export type UpsertOutcome = 'CREATED' | 'CHANGED' | 'NOTED' | 'UNCHANGED' | 'ECHO' | 'OUTDATED';

export interface UpsertVerdict {
  outcome: UpsertOutcome;
  /** The order after the statement; its version is not incremented yet. */
  order: CustomerOrder;
  /** The order before the statement; null for a new order. */
  before: CustomerOrder | null;
  /** The new promised date, for `OrderPromises` to store; null where the date is the same. */
  promise: NewPromise | null;
}

/**
 * The rules of writing an order, for a single order and for a batch.
 * @param found the owner's customers and contracts under the names that the statement gives, by `OrderDefaults`
 * @throws order.not_yours_to_change, order.profile_refused, order.currency_fixed, order.correction_needs_a_reason,
 *   order.contract_template_unknown, order.contract_template_currency, order.promise_change_unnamed,
 *   order.promise_in_the_past, order.agreement_out_of_order
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
  if (isDeepStrictEqual(termsOfOrder(before), termsOfOrder(order)) && before.verifiedAt !== null) {
    return { outcome: order.sourceVersion === before.sourceVersion ? 'UNCHANGED' : 'NOTED', order, before, promise };
  }
  if (endOf(before) !== null && reason === null && movesCost(termsOfOrder(before), termsOfOrder(order))) {
    throw refuse('order.correction_needs_a_reason');
  }
  return { outcome: 'CHANGED', order: { ...order, verifiedAt: now, verifiedById: actor.userId }, before, promise };
}

/** Written field by field for speed: an import calls this for fifty thousand orders. */
function onlySaid(order: CustomerOrder, details: OrderDetails, said: ReadonlySet<keyof OrderDetails>): OrderDetails {
  // Terms that come from a default count as not stated by the order itself.
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
