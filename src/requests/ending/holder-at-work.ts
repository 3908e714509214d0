import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import type { Request } from '../request.entity.js';
import { refuse } from '../requests.errors.js';

/** Checks that a request that has ended may come back to the department that held it. */
@Injectable()
export class HolderAtWork {
  constructor(private readonly departments: Departments) {}

  /** A retired department keeps its open requests and gets no more. @throws request.holder_retired */
  async require({ holderDepartmentId }: Request): Promise<void> {
    if ((await this.departments.byId(holderDepartmentId)).retired) throw refuse('request.holder_retired');
  }
}
