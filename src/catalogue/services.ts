import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, Remembered, type RememberedRows } from '../platform/database/index.js';
import { refuse } from './catalogue.errors.js';
import { Service } from './service.entity.js';
import { ServiceView, toServiceView } from './service-view.js';

/** Gives services to the other modules. */
@Injectable()
export class Services {
  private readonly rows: RememberedRows<Service>;

  constructor(
    private readonly database: Database,
    remembered: Remembered,
  ) {
    this.rows = remembered.rows('service', async (ids) =>
      (await database.repository(Service).findBy({ id: In(ids) })).map((service) => [service.id, service]),
    );
  }

  /** Refuses with `service.not_found`. */
  async byId(id: string): Promise<ServiceView> {
    const service = await this.rows.one(id);
    if (service === undefined) throw refuse('service.not_found');
    return toServiceView(service);
  }

  /** All services of these departments, including inactive ones, in no order. */
  async ofDepartments(departmentIds: readonly string[]): Promise<ServiceView[]> {
    const rows = await this.database.repository(Service).findBy({ departmentId: In([...departmentIds]) });
    return rows.map(toServiceView);
  }

  /** The services among these ids, in no order. Unknown ids are left out. */
  async find(ids: readonly string[]): Promise<ServiceView[]> {
    return [...(await this.rows.find(ids)).values()].map(toServiceView);
  }
}
