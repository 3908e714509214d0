import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import type { Request } from '../request.entity.js';
import { refuse } from '../requests.errors.js';

/** Judges whether what has ended may come back to the department that had it. */
@Injectable()
export class HolderAtWork {
  constructor(private readonly departments: Departments) {}

  /** A department that was retired keeps what is open, and gets nothing more. @throws request.holder_retired */
  async require({ holderDepartmentId }: Request): Promise<void> {
    if ((await this.departments.byId(holderDepartmentId)).retired) throw refuse('request.holder_retired');
  }
}
