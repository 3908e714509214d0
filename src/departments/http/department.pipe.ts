import { Injectable, PipeTransform } from '@nestjs/common';
import { DepartmentView } from '../department-view.js';
import { Departments } from '../departments.js';

/** The department that a path names by its id or its code. */
@Injectable()
export class DepartmentPipe implements PipeTransform<string, Promise<DepartmentView>> {
  constructor(private readonly departments: Departments) {}

  transform(idOrCode: string): Promise<DepartmentView> {
    return this.departments.byIdOrCode(idOrCode);
  }
}
