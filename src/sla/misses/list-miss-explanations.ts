import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, isLead } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import { RequestLookup } from '../../requests/index.js';
import { RequestClock } from '../clocks/request-clock.entity.js';
import { EXPLAINED_CLOCKS, type ExplainedClock, MissExplanation } from './miss-explanation.entity.js';
import { isMissed } from './missed.js';
import type { MissExplanationsDto } from './http/miss-explanations.dto.js';

/** The explanations of the missed targets of a request, for people who may read its conversation. */
@Injectable()
export class ListMissExplanations {
  constructor(
    private readonly requests: RequestLookup,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async to(actor: Actor, idOrNumber: string): Promise<MissExplanationsDto> {
    const { id: requestId } = await this.requests.readableTo(actor, idOrNumber);
    const found = await this.database.repository(MissExplanation).find({ where: { requestId }, order: { id: 'DESC' } });
    const latest = new Set(['FR', 'RES'].map((kind) => found.find(({ clock }) => clock === kind)?.id));
    const explanations = found.map(({ id, clock, departmentId, word, explanation, dispute, toldAt }) => ({
      ...{ id, clock, departmentId, word, explanation, dispute, toldAt },
      current: latest.has(id),
    }));
    return { requestId, explanations, explainable: await this.explainableBy(actor, requestId) };
  }

  private async explainableBy(actor: Actor, requestId: string): Promise<ExplainedClock[]> {
    const clocks = await this.database
      .repository(RequestClock)
      .findBy({ requestId, kind: In(EXPLAINED_CLOCKS), subject: '' });
    const now = this.clock.now();
    return EXPLAINED_CLOCKS.filter((kind) =>
      clocks.some((clock) => clock.kind === kind && isLead(actor, clock.departmentId) && isMissed(clock, now)),
    );
  }
}
