import { Injectable } from '@nestjs/common';
import { type DraftText, type ProposedText, ProposedTexts } from '../../agreements/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import type { Backtest } from '../backtest.entity.js';
import { refuse } from '../backtests.errors.js';
import { mayStart } from '../backtests.policy.js';
import { StartBacktest } from './start-backtest.js';

/** Starts a backtest that a person asks for. */
@Injectable()
export class AskForBacktest {
  constructor(
    private readonly texts: ProposedTexts,
    private readonly start: StartBacktest,
  ) {}

  @Transactional()
  async ofProposal(actor: Actor, negotiationId: string, number: number): Promise<Backtest> {
    const text = (await this.texts.visibleTo(actor, negotiationId)).find((each) => each.number === number);
    if (text === undefined) throw refuse('backtest.no_such_proposal');
    const audience = [text.requesterDepartmentId, text.providerDepartmentId];
    if (!mayStart(actor, { audience, draftId: null })) throw refuse('backtest.not_yours');
    return this.startOf(text, actor);
  }

  @Transactional()
  async ofDraft(actor: Actor, draftId: string): Promise<Backtest> {
    return this.startOf(await this.texts.draftVisibleTo(actor, draftId), actor);
  }

  private async startOf(text: ProposedText | DraftText, { userId }: Actor): Promise<Backtest> {
    const started = await this.start.execute(text, userId);
    if (started === null) throw refuse('backtest.under_way');
    return started;
  }
}
