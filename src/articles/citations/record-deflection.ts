import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Services } from '../../catalogue/index.js';
import { type Actor, isMember } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { refuse } from '../articles.errors.js';
import { AskDeflected } from '../articles.events.js';
import { AnsweredBy } from './answered-by.js';
import { Deflection } from './deflection.entity.js';

export interface Deflected {
  requesterDepartmentId: string;
  serviceId: string;
  articleId: string | null;
  /** Id or number. */
  request: string | null;
}

/** A person who was about to ask states what answered them. The same statement counts once a day. */
@Injectable()
export class RecordDeflection {
  constructor(
    private readonly services: Services,
    private readonly answeredBy: AnsweredBy,
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, { requesterDepartmentId, serviceId, ...things }: Deflected): Promise<Deflection> {
    if (!isMember(actor, requesterDepartmentId)) throw refuse('deflection.not_your_department');
    const { departmentId: providerDepartmentId } = await this.services.byId(serviceId);
    if (providerDepartmentId === requesterDepartmentId) throw refuse('deflection.same_department');
    const { articleId, requestId, wasStale } = await this.answeredBy.oneOf(actor, things);
    const recordedAt = this.clock.now();
    const recordedOn = recordedAt.toISOString().slice(0, 10);
    const said = { recordedById: actor.userId, serviceId, articleId, requestId, recordedOn };
    const deflection = { ...said, id: newId(), requesterDepartmentId, providerDepartmentId, wasStale, recordedAt };
    const deflections = this.database.repository(Deflection);
    const kept = await deflections
      .createQueryBuilder()
      .insert()
      .values(deflection)
      .orIgnore()
      .returning('id')
      .execute();
    if ((kept.raw as unknown[]).length === 0) {
      return deflections.findOneByOrFail({
        ...said,
        articleId: articleId ?? IsNull(),
        requestId: requestId ?? IsNull(),
      });
    }
    await this.events.record(AskDeflected, {
      stream: { kind: 'deflection', id: deflection.id },
      payload: { serviceId, articleId, requestId },
      actorId: actor.userId,
      audience: [requesterDepartmentId],
    });
    return deflection;
  }
}
