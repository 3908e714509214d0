import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { Refusal } from '../../platform/http/refusal.js';
import { CustomerOrder } from '../customer-order.entity.js';
import { type FoundDefaults, NOTHING_FOUND } from '../customers/hold-terms.js';
import { OrderDefaults } from '../customers/order-defaults.js';
import { judgeUpsert, type OrderWord, saidOf, type UpsertOutcome, type UpsertVerdict } from '../judge-upsert.js';
import { differenceOf, type OrderDifference } from './kept-order.js';
import { OrderBatches, nameKey } from './order-batches.js';
import { promisesIn, TellConcerned } from './tell-concerned.js';
import { mayChangeOrder } from '../orders.policy.js';
import { OrderPromises } from '../promises/order-promises.js';

export interface WrittenOrder extends OrderDifference {
  outcome: UpsertOutcome;
  id: string;
  /** The departments of the present owner and of the owner before. */
  departmentIds: string[];
  version: number;
}

/**
 * Writes many orders by the rules of UpsertOrder, in a few statements. Each order is judged by itself, and a refusal is
 * returned in its place. No two statements may be about the same order.
 * Only orders that a request is linked to, or that have ended, record their own change event. The caller records one
 * event for all others.
 */
@Injectable()
export class WriteOrders {
  constructor(
    private readonly orders: OrderBatches,
    private readonly defaults: OrderDefaults,
    private readonly promises: OrderPromises,
    private readonly concerned: TellConcerned,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, words: readonly OrderWord[]): Promise<(WrittenOrder | Refusal)[]> {
    const now = this.clock.now();
    const known = await this.orders.byNames(words.map(({ name }) => name));
    const spoken = words.map((word) => ({ word, before: known.get(nameKey(word.name)) ?? null }));
    const found = await this.defaultsFor(actor, spoken);
    const verdicts = spoken.map((each, place) => judged(actor, each, found[place]!, now));
    const sound = verdicts.filter(isSound);
    await this.orders.insert(sound.filter(({ outcome }) => outcome === 'CREATED').map(({ order }) => order));
    await this.orders.update(sound.filter(({ outcome }) => WRITTEN_OVER.has(outcome)).map(({ order }) => order));
    const reasons = new Map(words.map(({ name, details }) => [nameKey(name), details.correctionReason]));
    const changed = sound.filter(({ outcome }) => outcome === 'CHANGED');
    const told = changed.map(({ order, before, promise }) => ({
      ...{ order, before: before!, promise },
      reason: reasons.get(nameKey(order))!,
    }));
    await this.promises.addAll(promisesIn(told), actor.userId);
    await this.concerned.tell(actor.userId, told, now);
    return verdicts.map((verdict) => (isSound(verdict) ? toWritten(verdict) : verdict));
  }

  /** A caller who may not change the owner's orders is refused later, and must not learn the owner's defaults here. */
  private async defaultsFor(actor: Actor, spoken: readonly Spoken[]): Promise<FoundDefaults[]> {
    const own = spoken.filter(({ word }) => mayChangeOrder(actor, word.details.ownerDepartmentId));
    const said = own.map(({ word, before }) => ({ said: saidOf(word, before), before }));
    const found = await this.defaults.find(said, actor.userId);
    return spoken.map((each) => found[own.indexOf(each)] ?? NOTHING_FOUND);
  }
}

interface Spoken {
  word: OrderWord;
  before: CustomerOrder | null;
}

const isSound = (verdict: UpsertVerdict | Refusal): verdict is UpsertVerdict => !(verdict instanceof Refusal);
const WRITTEN_OVER: ReadonlySet<UpsertOutcome> = new Set(['CHANGED', 'NOTED']);

function judged(actor: Actor, { word, before }: Spoken, found: FoundDefaults, now: Date): UpsertVerdict | Refusal {
  try {
    const verdict = judgeUpsert(actor, before, word, found, now);
    if (!WRITTEN_OVER.has(verdict.outcome)) return verdict;
    return { ...verdict, order: { ...verdict.order, version: verdict.order.version + 1 } };
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

const toWritten = ({ outcome, order, before }: UpsertVerdict): WrittenOrder => ({
  outcome,
  id: order.id,
  departmentIds: [...new Set([before?.ownerDepartmentId ?? order.ownerDepartmentId, order.ownerDepartmentId])],
  version: order.version,
  ...differenceOf(before, order),
});
