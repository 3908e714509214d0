import { Injectable } from '@nestjs/common';
import { Services } from '../catalogue/index.js';
import { Departments } from '../departments/index.js';
import { refuse } from './suggestions.errors.js';

/** Determines which department receives a suggestion. */
@Injectable()
export class Addressee {
  constructor(
    private readonly departments: Departments,
    private readonly services: Services,
  ) {}

  /** @throws suggestion.department_unclear, suggestion.another_department, suggestion.department_retired */
  async of(departmentId: string | null, serviceId: string | null): Promise<string> {
    const offeredBy = serviceId === null ? null : (await this.services.byId(serviceId)).departmentId;
    const found = departmentId ?? offeredBy;
    if (found === null) throw refuse('suggestion.department_unclear');
    if (offeredBy !== null && offeredBy !== found) throw refuse('suggestion.another_department');
    if ((await this.departments.byId(found)).retired) throw refuse('suggestion.department_retired');
    return found;
  }
}
