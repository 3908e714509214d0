import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database/index.js';
import { refuse } from './catalogue.errors.js';
import { Service } from './service.entity.js';
import { ServiceView, toView } from './service-view.js';

/** Looks services up for the other modules. */
@Injectable()
export class Services {
  constructor(private readonly database: Database) {}

  /** Refuses with `service.not_found`. */
  async byId(id: string): Promise<ServiceView> {
    const service = await this.database.repository(Service).findOneBy({ id });
    if (service === null) throw refuse('service.not_found');
    return toView(service);
  }

  /** The services among these ids, in no order; unknown ids are left out. */
  async find(ids: readonly string[]): Promise<ServiceView[]> {
    if (ids.length === 0) return [];
    return (await this.database.repository(Service).findBy({ id: In([...new Set(ids)]) })).map(toView);
  }
}
