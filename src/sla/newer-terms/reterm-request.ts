import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId, Transactional } from '../../platform/database/index.js';
import { EventLog, type EventType, type Side } from '../../platform/events/index.js';
import { departmentsOf, RequestLookup, type RequestView } from '../../requests/index.js';
import { OpenHistory } from '../history/open-history.js';
import { ResolveTerms } from '../terms/resolve-terms.js';
import { refuse } from '../sla.errors.js';
import { NewTermsDeclined, NewTermsProposed, TermsReplaced } from '../sla.events.js';
import { mayAccept, newTermsIn, type NewTerms } from './new-terms.js';

interface Held {
  request: RequestView;
  side: Side;
  onTable: NewTerms | null;
}

/**
 * A request keeps the terms it was sent under. If both sides want it, the request gets the terms that apply now: one
 * side proposes them, and another person of the other side accepts. The time used so far stays used.
 */
@Injectable()
export class RetermRequest {
  constructor(
    private readonly requests: RequestLookup,
    private readonly history: OpenHistory,
    private readonly resolve: ResolveTerms,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async propose(actor: Actor, idOrNumber: string): Promise<void> {
    const { request, onTable, side } = await this.hold(actor, idOrNumber);
    if (onTable !== null) throw refuse('terms.proposed_already', undefined, { proposalId: onTable.proposalId });
    const terms = await this.resolve.execute({ ...request, at: this.clock.now() });
    const present = (await this.history.of(request.id)).terms!.payload;
    if (terms.agreementVersionId === present.agreementVersionId) throw refuse('terms.nothing_newer');
    await this.tell(actor, request, side, NewTermsProposed, { proposalId: newId(), terms });
  }

  @Transactional()
  async accept(actor: Actor, idOrNumber: string, proposalId: string): Promise<void> {
    const { request, side, onTable } = await this.hold(actor, idOrNumber);
    if (onTable?.proposalId !== proposalId) throw refuse('terms.not_proposed');
    if (!mayAccept(actor, side, onTable)) throw refuse('terms.own_proposal');
    const replaced = { ...onTable.terms, priority: request.priority, proposalId };
    await this.tell(actor, request, side, TermsReplaced, replaced);
  }

  /** Either side may decline. The side that made the proposal takes it back in this way. */
  @Transactional()
  async decline(actor: Actor, idOrNumber: string, proposalId: string): Promise<void> {
    const { request, side, onTable } = await this.hold(actor, idOrNumber);
    if (onTable?.proposalId !== proposalId) throw refuse('terms.not_proposed');
    await this.tell(actor, request, side, NewTermsDeclined, { proposalId });
  }

  private async hold(actor: Actor, idOrNumber: string): Promise<Held> {
    const request = await this.requests.lockVisibleTo(actor, idOrNumber);
    const side = this.requests.sideOf(actor, request);
    if (side === null) throw refuse('terms.not_yours');
    if (!this.requests.isOpen(request)) throw refuse('terms.request_not_open');
    return { request, side, onTable: newTermsIn(await this.log.streamOf('request', request.id)) };
  }

  private async tell<Payload extends object>(
    actor: Actor,
    request: RequestView,
    side: Side,
    type: EventType<Payload>,
    payload: Payload,
  ): Promise<void> {
    const audience = departmentsOf(request);
    const stream = { kind: 'request', id: request.id };
    await this.log.record(type, { stream, payload, actorId: actor.userId, side, audience });
  }
}
