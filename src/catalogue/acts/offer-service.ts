import { Injectable } from '@nestjs/common';
import { Departments, WorkingReach } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Database, newId, Remembered, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { refuse } from '../catalogue.errors.js';
import { ServiceOffered } from '../catalogue.events.js';
import { mayWriteServices } from '../catalogue.policy.js';
import { faultsOfForm } from '../examine-form.js';
import { Service } from '../service.entity.js';
import { ServiceView, toServiceView } from '../service-view.js';
import { lengthsOf } from '../targets-within-reach.js';
import type { ServiceDetails } from './change-service.js';

/** Adds a service to the services that a department offers. */
@Injectable()
export class OfferService {
  constructor(
    private readonly departments: Departments,
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly reach: WorkingReach,
    private readonly remembered: Remembered,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrCode: string, code: string, details: ServiceDetails): Promise<ServiceView> {
    const department = await this.departments.byIdOrCode(idOrCode);
    if (!mayWriteServices(actor, department.id)) throw refuse('service.not_yours');
    const faults = faultsOfForm(details.intake);
    if (faults.length > 0) throw refuse('service.bad_form', undefined, { errors: faults });
    await this.reach.refuseBeyond(department.id, lengthsOf(details.targets));
    const services = this.database.repository(Service);
    const service = services.create({ ...details, id: newId(), departmentId: department.id, code, version: 1 });
    const written = await services.createQueryBuilder().insert().values(service).orIgnore().returning('id').execute();
    if ((written.raw as unknown[]).length === 0) throw refuse('service.code_taken');
    this.remembered.changed('service');
    await this.events.record(ServiceOffered, {
      stream: { kind: 'service', id: service.id },
      payload: { departmentId: department.id, code, version: 1 },
      actorId: actor.userId,
      audience: [department.id],
    });
    return toServiceView(service);
  }
}
