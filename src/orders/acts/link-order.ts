import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Actor, isMember } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { RequestLookup, type RequestView } from '../../requests/index.js';
import { CustomerOrder } from '../customer-order.entity.js';
import { holdTerms } from '../customers/hold-terms.js';
import { OrderDefaults } from '../customers/order-defaults.js';
import { sidesOf } from '../disputes/dispute-rules.js';
import { examineProfile } from '../examine-profile.js';
import { freshOrder, type OrderDetails } from '../judge-upsert.js';
import { examineAfterTheFact } from '../examine-after-the-fact.js';
import { endOf } from '../order-end.js';
import { OrderLink } from '../order-link.entity.js';
import { OrderLookup, type OrderName } from '../order-lookup.js';
import { OrderStore, termsOfOrder } from '../order-store.js';
import { refuse } from '../orders.errors.js';
import { OrderCreated, OrderLinked } from '../orders.events.js';
import { departmentsOfLinked, mayLinkTo } from '../links.policy.js';
import { mayAssertBlocking } from '../orders.policy.js';

export type StubDetails = Omit<
  OrderDetails,
  'ownerDepartmentId' | 'promiseChange' | 'sourceVersion' | 'correctionReason'
>;

export interface Linking {
  name: OrderName;
  blocks: boolean;
  /** Details for an order that is not known yet; ignored when the order is known. */
  stub: StubDetails;
  /** The reason for linking an order that has left already; null while the order is open. */
  correctionReason?: string | null;
  /** The start of the wait, for a request that was asked before it was typed in. Left out: from now on. */
  since?: Date;
  /** True when the department that owns the order makes the link: it may name the order's customer and contract. */
  byOwner?: boolean;
}

/** Links an order to a request. An unknown order becomes a stub, unverified. */
@Injectable()
export class LinkOrder {
  constructor(
    private readonly requests: RequestLookup,
    private readonly orders: OrderLookup,
    private readonly store: OrderStore,
    private readonly defaults: OrderDefaults,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, requestIdOrNumber: string, linking: Linking): Promise<OrderLink> {
    const request = await this.requests.visibleTo(actor, requestIdOrNumber);
    if (!mayLinkTo(actor, request)) throw refuse('order.not_yours_to_link');
    // A link lets its departments see the order, so only people who see the order may link it.
    const order = await this.orders.findVisible(actor, linking.name);
    const waiting = sidesOf(request, order?.ownerDepartmentId ?? request.requesterDepartmentId).REQUESTER;
    if (linking.blocks && !mayAssertBlocking(actor, waiting)) throw refuse('order.not_yours_to_block');
    if (order !== null && linking.blocks) examineAfterTheFact(actor, order, linking.correctionReason ?? null);
    const byOwner = isMember(actor, request.requesterDepartmentId);
    return this.link(request, actor.userId, { ...linking, byOwner });
  }

  /** Links on behalf of an act that has checked the permission already. */
  @Transactional()
  async link(request: LinkedRequest, actorId: string, linking: Linking): Promise<OrderLink> {
    const now = this.clock.now();
    const order = (await this.store.lock(linking.name)) ?? (await this.addStub(request, actorId, linking, now));
    const reason = linking.correctionReason ?? null;
    if (endOf(order) !== null && linking.blocks && reason === null) throw refuse('order.correction_needs_a_reason');
    const links = this.database.repository(OrderLink);
    if (await links.existsBy({ orderId: order.id, requestId: request.id, endedAt: IsNull() })) {
      throw refuse('order.already_linked');
    }
    const link = links.create({
      id: newId(),
      orderId: order.id,
      requestId: request.id,
      blocks: linking.blocks,
      blockedFrom: beginningOf(linking, order, now),
      linkedById: actorId,
      linkedAt: now,
      endedAt: null,
      endedById: null,
      carriedFromId: null,
    });
    await links.insert(link);
    const { blocks, blockedFrom } = link;
    const payload = { linkId: link.id, requestId: request.id, blocks, blockedFrom: blockedFrom.toISOString(), reason };
    await this.store.restate(order, actorId, OrderLinked, payload, departmentsOfLinked(request));
    return link;
  }

  /** Adds the stub at the instant of the link: equal instants show which request named the order first. */
  private async addStub(request: LinkedRequest, actorId: string, linking: Linking, now: Date): Promise<CustomerOrder> {
    const { name, stub, byOwner = false } = linking;
    examineProfile(stub.profile);
    const details = {
      ...stub,
      ownerDepartmentId: request.requesterDepartmentId,
      sourceVersion: null,
      correctionReason: null,
    };
    // If members of other departments could name a customer, they would learn what that customer's delays cost the
    // owner.
    const said = byOwner ? details : { ...details, customer: null, contractTemplate: null };
    const [found] = await this.defaults.find([{ said, before: null }], actorId);
    const held = holdTerms(said, null, found!);
    const order = freshOrder(name, { ...details, ...held }, actorId, now);
    await this.store.add(order, OrderCreated, { ...name, ...termsOfOrder(order) }, departmentsOfLinked(request));
    return order;
  }
}

/** The order cannot have waited before it was recorded here. */
const beginningOf = ({ since }: Linking, { createdAt }: CustomerOrder, now: Date): Date =>
  since === undefined ? now : since > createdAt ? since : createdAt;

export type LinkedRequest = Pick<
  RequestView,
  'id' | 'requesterDepartmentId' | 'providerDepartmentId' | 'holderDepartmentId'
>;
