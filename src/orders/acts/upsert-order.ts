import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { CustomerOrder } from '../customer-order.entity.js';
import { type FoundDefaults, NOTHING_FOUND } from '../customers/hold-terms.js';
import { OrderDefaults } from '../customers/order-defaults.js';
import { judgeUpsert, type OrderDetails, type UpsertVerdict } from '../judge-upsert.js';
import { type OrderName } from '../order-lookup.js';
import { OrderStore, termsOfOrder } from '../order-store.js';
import { OrderChanged, OrderCreated } from '../orders.events.js';
import { mayChangeOrder } from '../orders.policy.js';
import { OrderPromises } from '../promises/order-promises.js';

export interface Upserted {
  order: CustomerOrder;
  created: boolean;
  /** False when nothing changed, because the source had stated this version or a newer one already. */
  applied: boolean;
}

/** Writes an order as its source, or a lead of its owner, states it. The order is verified thereby. */
@Injectable()
export class UpsertOrder {
  constructor(
    private readonly store: OrderStore,
    private readonly defaults: OrderDefaults,
    private readonly promises: OrderPromises,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, name: OrderName, details: OrderDetails): Promise<Upserted> {
    const known = await this.store.lock(name);
    const found = await this.defaultsFor(actor, details, known);
    const verdict = judgeUpsert(actor, known, { name, details }, found, this.clock.now());
    await this.examineCalendar(details);
    await this.write(actor, verdict, details.correctionReason);
    const { order, outcome } = verdict;
    return { order, created: outcome === 'CREATED', applied: outcome !== 'ECHO' && outcome !== 'OUTDATED' };
  }

  /** A caller who may not change the owner's orders is refused later, and must not learn the owner's defaults here. */
  private async defaultsFor(actor: Actor, said: OrderDetails, before: CustomerOrder | null): Promise<FoundDefaults> {
    if (!mayChangeOrder(actor, said.ownerDepartmentId)) return NOTHING_FOUND;
    const [found] = await this.defaults.find([{ said, before }], actor.userId);
    return found!;
  }

  /**
   * Working days that no calendar counts would never cost anything.
   * @throws department.not_found, calendar.not_set_up
   */
  private async examineCalendar({ calendarDepartmentId }: OrderDetails): Promise<void> {
    if (calendarDepartmentId != null) await this.calendars.of(calendarDepartmentId);
  }

  private async write(actor: Actor, verdict: UpsertVerdict, reason: string | null): Promise<void> {
    const { outcome, order, before, promise } = verdict;
    const after = termsOfOrder(order);
    if (outcome === 'CREATED') {
      await this.store.add(order, OrderCreated, { system: order.system, reference: order.reference, ...after });
    } else if (outcome === 'CHANGED') {
      if (promise !== null) await this.promises.add(before!, promise, actor.userId);
      const payload = { before: termsOfOrder(before!), after, promise: promise?.kind ?? null, reason };
      await this.store.change(order, actor.userId, OrderChanged, payload, [before!.ownerDepartmentId]);
    } else if (outcome === 'NOTED') {
      await this.store.note(order);
    }
  }
}
