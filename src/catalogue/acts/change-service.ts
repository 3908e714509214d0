import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { WorkingReach } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Database, Remembered, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { requireVersion } from '../../platform/http/etag.js';
import { refuse } from '../catalogue.errors.js';
import { ServiceChanged } from '../catalogue.events.js';
import { mayWriteServices } from '../catalogue.policy.js';
import { faultsOfForm } from '../examine-form.js';
import { Service } from '../service.entity.js';
import { ServiceView, toServiceView } from '../service-view.js';
import { lengthsOf } from '../targets-within-reach.js';

/** The fields of a service that may change. Its code and its department never change. */
export type ServiceDetails = Omit<ServiceView, 'id' | 'departmentId' | 'code' | 'version'>;

/** Replaces the details of a service. Requests that were already sent keep their targets. */
@Injectable()
export class ChangeService {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly reach: WorkingReach,
    private readonly remembered: Remembered,
  ) {}

  @Transactional()
  async execute(actor: Actor, id: string, version: number, details: ServiceDetails): Promise<ServiceView> {
    const services = this.database.repository(Service);
    const service = await services.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (service === null) throw refuse('service.not_found');
    if (!mayWriteServices(actor, service.departmentId)) throw refuse('service.not_yours');
    requireVersion(version, service.version);
    const faults = faultsOfForm(details.intake);
    if (faults.length > 0) throw refuse('service.bad_form', undefined, { errors: faults });
    await this.reach.refuseBeyond(service.departmentId, lengthsOf(details.targets));
    const changed = changesTo(service, details);
    if (changed.length === 0) return toServiceView(service);
    Object.assign(service, details, { version: version + 1 });
    await services.save(service);
    this.remembered.changed('service');
    await this.events.record(ServiceChanged, {
      stream: { kind: 'service', id },
      payload: { version: service.version, changed },
      actorId: actor.userId,
      audience: [service.departmentId],
    });
    return toServiceView(service);
  }
}

const changesTo = (before: Service, after: ServiceDetails): string[] =>
  (Object.keys(after) as (keyof ServiceDetails)[]).filter((key) => !isDeepStrictEqual(before[key], after[key])).sort();
