import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf, isMember } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { EventLog, type EventType } from '../../platform/events/index.js';
import { requireVersion } from '../../platform/http/etag.js';
import { refuse } from '../queue.errors.js';
import { QueueView } from './queue-view.entity.js';
import { QueueViewChanged, QueueViewKept, QueueViewRemoved } from './queue-views.events.js';
import { mayEditView, maySeeView } from './queue-views.policy.js';

export type ViewContent = Pick<QueueView, 'name' | 'shared' | 'filter' | 'sort'>;

/** Keeps the saved views of queues. */
@Injectable()
export class QueueViews {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** The reader's own views and the views shared with the reader, latest first. */
  list(actor: Actor, departmentId: string | null, after: string | null, limit: number): Promise<QueueView[]> {
    const views = this.database.repository(QueueView).createQueryBuilder('v');
    views.where('v.departmentId = ANY (:own)', { own: departmentIdsOf(actor) });
    views.andWhere('(v.shared OR v.authorId = :reader)', { reader: actor.userId });
    if (departmentId !== null) views.andWhere('v.departmentId = :departmentId', { departmentId });
    if (after !== null) views.andWhere('v.id < :after', { after });
    return views.orderBy('v.id', 'DESC').limit(limit).getMany();
  }

  /** Refuses with `queue_view.not_found`. */
  async read(actor: Actor, id: string): Promise<QueueView> {
    return seenBy(actor, await this.database.repository(QueueView).findOneBy({ id }));
  }

  /** Refuses with `queue.not_your_department`. */
  @Transactional()
  async keep(actor: Actor, departmentId: string, content: ViewContent): Promise<QueueView> {
    if (!isMember(actor, departmentId)) throw refuse('queue.not_your_department');
    const now = this.clock.now();
    const views = this.database.repository(QueueView);
    const kept = { ...content, id: newId(), departmentId, authorId: actor.userId };
    const view = views.create({ ...kept, createdAt: now, updatedAt: now, version: 1 });
    await views.insert(view);
    await this.tell(actor, view, QueueViewKept);
    return view;
  }

  /** Refuses with `queue_view.not_found`, `queue_view.not_yours`, or as stale. */
  @Transactional()
  async change(actor: Actor, id: string, version: number, content: ViewContent): Promise<QueueView> {
    const view = await this.hold(actor, id, version);
    const changed = { ...view, ...content, updatedAt: this.clock.now(), version: version + 1 };
    await this.database.repository(QueueView).save(changed);
    await this.tell(actor, changed, QueueViewChanged);
    return changed;
  }

  /** Refuses with the same codes as a change. */
  @Transactional()
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    const view = await this.hold(actor, id, version);
    await this.database.repository(QueueView).delete(id);
    await this.tell(actor, view, QueueViewRemoved);
  }

  private async hold(actor: Actor, id: string, version: number): Promise<QueueView> {
    const lock = { mode: 'pessimistic_write' } as const;
    const view = seenBy(actor, await this.database.repository(QueueView).findOne({ where: { id }, lock }));
    if (!mayEditView(actor, view)) throw refuse('queue_view.not_yours');
    requireVersion(version, view.version);
    return view;
  }

  private async tell(actor: Actor, view: QueueView, type: EventType<{ version: number }>): Promise<void> {
    await this.events.record(type, {
      stream: { kind: 'queue_view', id: view.id },
      payload: { version: view.version },
      actorId: actor.userId,
      audience: view.shared ? [view.departmentId] : [],
    });
  }
}

function seenBy(actor: Actor, view: QueueView | null): QueueView {
  if (view === null || !maySeeView(actor, view)) throw refuse('queue_view.not_found');
  return view;
}
