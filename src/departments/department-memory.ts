import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, Remembered, type RememberedRows } from '../platform/database/index.js';
import { Department } from './department.entity.js';

/** Caches the rows of departments, because nearly every call reads them. */
@Injectable()
export class DepartmentMemory {
  readonly byId: RememberedRows<Department>;
  readonly byCode: RememberedRows<Department>;

  constructor(database: Database, remembered: Remembered) {
    const rows = () => database.repository(Department);
    this.byId = remembered.rows('department', async (ids) =>
      (await rows().findBy({ id: In(ids) })).map((department) => [department.id, department]),
    );
    this.byCode = remembered.rows('department', async (codes) =>
      (await rows().findBy({ code: In(codes) })).map((department) => [department.code, department]),
    );
  }
}
