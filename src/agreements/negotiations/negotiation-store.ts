import type { Negotiation, NegotiatingSide } from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId } from '../../platform/database/index.js';
import { Agreement } from '../agreement.entity.js';
import { lockAgreementUnlessBusy } from '../lock-agreement.js';
import { columnsOfNegotiation, toTermsNegotiation, toProposalRow } from './negotiation-rows.js';
import { NegotiationRow } from './negotiation.entity.js';
import { ProposalRow } from './proposal.entity.js';

export type NegotiationScope = Pick<Agreement, 'requesterDepartmentId' | 'providerDepartmentId' | 'serviceId'>;

/** A loaded negotiation: its agreement, its row, and the value that the rules use. */
export interface LoadedNegotiation {
  agreement: Agreement;
  row: NegotiationRow;
  negotiation: Negotiation;
}

@Injectable()
export class NegotiationStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Locks the agreement of this scope until the transaction ends. Creates it if it does not exist yet. */
  async lockScope(scope: NegotiationScope): Promise<Agreement> {
    const agreements = this.database.repository(Agreement);
    const agreement = agreements.create({ ...scope, id: newId(), createdAt: this.clock.now() });
    await agreements.createQueryBuilder().insert().values(agreement).orIgnore().execute();
    const where = { ...scope, serviceId: scope.serviceId ?? IsNull() };
    return agreements.findOneOrFail({ where, lock: { mode: 'pessimistic_write' } });
  }

  /**
   * Locks the agreement of the negotiation until the transaction ends. If two people accept at the same time, the second
   * act waits and then sees the first acceptance.
   */
  async lock(id: string): Promise<LoadedNegotiation | null> {
    await this.database.query(
      'SELECT id FROM agreement WHERE id = (SELECT agreement_id FROM negotiation WHERE id = $1) FOR UPDATE',
      [id],
    );
    return this.read(id);
  }

  /**
   * For timers: null when another transaction has locked the agreement. An act may wait for the timer that the sweep
   * has claimed. If the sweep then waited for the act, the two would be in a deadlock.
   */
  async lockUnlessBusy(id: string): Promise<LoadedNegotiation | null> {
    const { agreementId } = await this.database.repository(NegotiationRow).findOneByOrFail({ id });
    return (await lockAgreementUnlessBusy(this.database, agreementId)) === null ? null : this.read(id);
  }

  async read(id: string): Promise<LoadedNegotiation | null> {
    const row = await this.database.repository(NegotiationRow).findOneBy({ id });
    return row === null ? null : this.withProposals(row);
  }

  /** The negotiation of this agreement that began last. */
  async latestOf(agreementId: string): Promise<LoadedNegotiation | null> {
    const row = await this.database
      .repository(NegotiationRow)
      .findOne({ where: { agreementId }, order: { openedAt: 'DESC', id: 'DESC' } });
    return row === null ? null : this.withProposals(row);
  }

  async add(agreement: Agreement, openedBySide: NegotiatingSide, negotiation: Negotiation): Promise<LoadedNegotiation> {
    const identity = { id: newId(), agreementId: agreement.id, openedBySide, openedAt: this.clock.now(), version: 1 };
    const row: NegotiationRow = { ...identity, ...columnsOfNegotiation(negotiation) };
    await this.database.repository(NegotiationRow).save(row);
    await this.addProposals(row.id, negotiation, 0);
    return { agreement, row, negotiation };
  }

  /** Saves the changes of a move. */
  async save(before: LoadedNegotiation, negotiation: Negotiation): Promise<LoadedNegotiation> {
    const row = { ...before.row, ...columnsOfNegotiation(negotiation), version: before.row.version + 1 };
    await this.database.repository(NegotiationRow).save(row);
    await this.addProposals(row.id, negotiation, before.negotiation.proposals.length);
    return { agreement: before.agreement, row, negotiation };
  }

  private async addProposals(id: string, { proposals }: Negotiation, known: number): Promise<void> {
    const fresh = proposals.slice(known).map((proposal) => toProposalRow(id, proposal));
    if (fresh.length > 0) await this.database.repository(ProposalRow).insert(fresh);
  }

  private async withProposals(row: NegotiationRow): Promise<LoadedNegotiation> {
    const agreement = await this.database.repository(Agreement).findOneByOrFail({ id: row.agreementId });
    const proposals = await this.database
      .repository(ProposalRow)
      .find({ where: { negotiationId: row.id }, order: { number: 'ASC' } });
    return { agreement, row, negotiation: toTermsNegotiation(row, proposals) };
  }
}
