import { Injectable } from '@nestjs/common';
import { type Actor, isLead } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { departmentsOf, RequestLookup } from '../../requests/index.js';
import { RequestClock } from '../clocks/request-clock.entity.js';
import { refuse } from '../sla.errors.js';
import { isMissed } from './missed.js';
import { MissExplained } from '../sla.events.js';
import { type ExplainedClock, MissExplanation } from './miss-explanation.entity.js';

export type Explaining = Pick<MissExplanation, 'word' | 'explanation' | 'dispute'>;

/**
 * A lead of the department that missed a target explains the reason, and may dispute the cause that reports computed.
 * Reports present both beside the cause. No figure changes.
 */
@Injectable()
export class ExplainMiss {
  constructor(
    private readonly requests: RequestLookup,
    private readonly database: Database,
    private readonly log: EventLog,
    private readonly clock: Clock,
  ) {}

  /** @throws miss.not_yours, miss.not_missed, miss.no_cause_to_dispute */
  @Transactional()
  async execute(actor: Actor, idOrNumber: string, kind: ExplainedClock, told: Explaining): Promise<void> {
    const request = await this.requests.lockVisibleTo(actor, idOrNumber);
    const clock = await this.database.repository(RequestClock).findOneBy({ requestId: request.id, kind, subject: '' });
    const departmentId = clock?.departmentId ?? request.providerDepartmentId;
    if (!isLead(actor, departmentId)) throw refuse('miss.not_yours');
    const now = this.clock.now();
    if (clock === null || !isMissed(clock, now)) throw refuse('miss.not_missed');
    if (told.dispute !== null && kind !== 'RES') throw refuse('miss.no_cause_to_dispute');
    const rows = this.database.repository(MissExplanation);
    const last = await rows.findOne({ where: { requestId: request.id, clock: kind }, order: { id: 'DESC' } });
    if (last !== null && says(last, told)) return;
    const id = newId();
    await rows.insert({
      ...{ id, requestId: request.id, clock: kind, departmentId, toldById: actor.userId, toldAt: now },
      ...{ word: told.word, explanation: told.explanation, dispute: told.dispute },
    });
    await this.log.record(MissExplained, {
      stream: { kind: 'request', id: request.id },
      payload: { explanationId: id, clock: kind, departmentId, word: told.word, disputed: told.dispute !== null },
      ...{ actorId: actor.userId, side: 'PROVIDER', audience: departmentsOf(request) },
    });
  }
}

const says = (last: Explaining, { word, explanation, dispute }: Explaining): boolean =>
  last.word === word && last.explanation === explanation && last.dispute === dispute;
