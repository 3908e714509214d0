import { Injectable } from '@nestjs/common';
import { NameRegistry } from '../platform/names/index.js';
import { DepartmentMemory } from './department-memory.js';

/** Departments are named by their code, in any spelling of capitals. */
@Injectable()
export class NamesOfDepartments {
  constructor(
    names: NameRegistry,
    private readonly memory: DepartmentMemory,
  ) {
    names.learn('department', (codes) => this.find(codes));
  }

  private async find(codes: readonly string[]): Promise<Map<string, string>> {
    const found = await this.memory.byCode.find(codes.map((code) => code.toUpperCase()));
    return new Map([...found.values()].map(({ id, code }) => [code.toLowerCase(), id]));
  }
}
