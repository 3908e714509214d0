import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { Request } from '../request.entity.js';
import type { Verb } from '../request.state.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { mayReadConversation } from '../requests.policy.js';
import { Expedite } from './expedite.entity.js';
import { refuse } from './expedites.errors.js';

/** Expedites as rows. The database allows one open or approved expedite per request. */
@Injectable()
export class ExpediteStore {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestStore,
  ) {}

  /** All expedites of a request, oldest first. */
  of(requestId: string): Promise<Expedite[]> {
    return this.rows.find({ where: { requestId }, order: { askedAt: 'ASC', id: 'ASC' } });
  }

  /** The expedite that waits for the leads or is approved. Null: there is none. */
  standing(requestId: string): Promise<Expedite | null> {
    return this.rows.findOneBy({ requestId, state: In(['ASKED', 'APPROVED']) });
  }

  /**
   * An expedite that waits for a lead, with its request. Both are read under the lock of the request.
   * @throws expedite.not_found, expedite.settled, or a refusal of `RequestStore.lockFor`
   */
  async lock(actor: Actor, id: string, verb: Verb): Promise<{ expedite: Expedite; request: Request }> {
    const named = await this.rows.findOneBy({ id });
    const seen = named === null ? null : await this.requests.find(named.requestId);
    if (seen === null || !mayReadConversation(actor, seen)) throw refuse('expedite.not_found');
    const request = await this.requests.lockFor(actor, seen.id, verb);
    const expedite = await this.rows.findOneByOrFail({ id });
    if (expedite.state !== 'ASKED') throw refuse('expedite.settled');
    return { expedite, request };
  }

  /** Reopens the expedite that lapsed at this instant, with the approval it had. Returns null if there was none. */
  async restore(requestId: string, settledAt: Date): Promise<Expedite | null> {
    const lapsed = await this.rows.findOneBy({ requestId, settledAt, state: 'LAPSED' });
    return lapsed && this.rows.save({ ...lapsed, state: 'ASKED', settledAt: null });
  }

  async save(expedite: Expedite): Promise<void> {
    await this.rows.save(expedite);
  }

  private get rows() {
    return this.database.repository(Expedite);
  }
}
