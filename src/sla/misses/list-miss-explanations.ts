import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { RequestLookup } from '../../requests/index.js';
import { MissExplanation } from './miss-explanation.entity.js';
import type { MissExplanationsDto } from './http/miss-explanations.dto.js';

/** The explanations of the missed targets of a request, for people who may read its conversation. */
@Injectable()
export class ListMissExplanations {
  constructor(
    private readonly requests: RequestLookup,
    private readonly database: Database,
  ) {}

  async to(actor: Actor, idOrNumber: string): Promise<MissExplanationsDto> {
    const { id: requestId } = await this.requests.readableTo(actor, idOrNumber);
    const found = await this.database.repository(MissExplanation).find({ where: { requestId }, order: { id: 'DESC' } });
    const latest = new Set(['FR', 'RES'].map((kind) => found.find(({ clock }) => clock === kind)?.id));
    const explanations = found.map(({ id, clock, departmentId, word, explanation, dispute, toldAt }) => ({
      ...{ id, clock, departmentId, word, explanation, dispute, toldAt },
      current: latest.has(id),
    }));
    return { requestId, explanations };
  }
}
