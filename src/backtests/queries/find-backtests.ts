import { Injectable } from '@nestjs/common';
import { ProposedTexts } from '../../agreements/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { Refusal } from '../../platform/http/refusal.js';
import { Backtest } from '../backtest.entity.js';
import { refuse } from '../backtests.errors.js';

/** Finds backtests. A backtest counts as not existing for a person who may not read its terms. */
@Injectable()
export class FindBacktests {
  constructor(
    private readonly database: Database,
    private readonly texts: ProposedTexts,
  ) {}

  async visibleTo(actor: Actor, id: string): Promise<Backtest> {
    const backtest = await this.database.repository(Backtest).findOneBy({ id });
    if (backtest === null || !(await this.mayRead(actor, backtest))) throw refuse('backtest.not_found');
    return backtest;
  }

  /** The backtests of a negotiation, or of one of its proposals, latest first. */
  async ofNegotiation(
    actor: Actor,
    negotiationId: string,
    number: number | undefined,
    after: string | null,
    limit: number,
  ): Promise<Backtest[]> {
    await this.texts.visibleTo(actor, negotiationId);
    const query = this.newestFirst(after, limit).andWhere('b.negotiationId = :negotiationId', { negotiationId });
    if (number !== undefined) query.andWhere('b.proposalNumber = :number', { number });
    return query.getMany();
  }

  async newestOf(actor: Actor, negotiationId: string, number: number): Promise<Backtest> {
    const texts = await this.texts.visibleTo(actor, negotiationId);
    if (!texts.some((text) => text.number === number)) throw refuse('backtest.no_such_proposal');
    const [newest] = await this.ofNegotiation(actor, negotiationId, number, null, 1);
    if (newest === undefined) throw refuse('backtest.not_found');
    return newest;
  }

  /** The newest of each proposal, a completed one before others; the caller has judged whether the negotiation may be read. */
  newestOfEach(negotiationId: string): Promise<Backtest[]> {
    return this.database
      .repository(Backtest)
      .createQueryBuilder('b')
      .distinctOn(['b.proposalNumber'])
      .where('b.negotiationId = :negotiationId', { negotiationId })
      .orderBy('b.proposalNumber')
      .addOrderBy(`b.state = 'COMPLETED'`, 'DESC')
      .addOrderBy('b.id', 'DESC')
      .getMany();
  }

  async ofDraft(actor: Actor, draftId: string, after: string | null, limit: number): Promise<Backtest[]> {
    await this.texts.draftVisibleTo(actor, draftId);
    return this.newestFirst(after, limit).andWhere('b.draftId = :draftId', { draftId }).getMany();
  }

  private newestFirst(after: string | null, limit: number) {
    const query = this.database.repository(Backtest).createQueryBuilder('b').orderBy('b.id', 'DESC').limit(limit);
    return after === null ? query : query.where('b.id < :after', { after });
  }

  private async mayRead(actor: Actor, { negotiationId, draftId }: Backtest): Promise<boolean> {
    try {
      await (negotiationId === null
        ? this.texts.draftVisibleTo(actor, draftId!)
        : this.texts.visibleTo(actor, negotiationId));
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.status === 404) return false;
      throw error;
    }
  }
}
