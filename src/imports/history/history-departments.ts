import { Injectable } from '@nestjs/common';
import { CreateDepartment, Departments, type DepartmentView, SetCalendarVersion } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/actor.js';
import { newId } from '../../platform/database/index.js';
import { refuse } from '../imports.errors.js';
import { codeFor } from './department-codes.js';
import { lookUp } from './log-row.js';
import type { HistoryMapping } from './mapping.js';
import type { SortedLog } from './sort-log.js';
import { unknownNames } from './unknown-names.js';

const REPLY_SECONDS = 8 * 3600;

export interface FoundDepartments {
  /** Ids by the names in the log. */
  ids: Map<string, string>;
  missing: string[];
}

/** Finds the departments of a log in this installation, and creates missing ones where the mapping allows it. */
@Injectable()
export class HistoryDepartments {
  constructor(
    private readonly departments: Departments,
    private readonly createDepartment: CreateDepartment,
    private readonly setCalendar: SetCalendarVersion,
  ) {}

  /** @throws history.departments_unknown, history.no_calendar */
  async in(
    actor: Actor,
    { departments: said }: HistoryMapping,
    log: SortedLog,
    dryRun: boolean,
  ): Promise<FoundDepartments> {
    const here = await this.departments.all();
    const find = (name: string): DepartmentView | undefined => {
      const code = lookUp(said.names, name);
      return here.find((each) => (code === undefined ? each.name === name || each.code === name : each.code === code));
    };
    const names = [...log.departments].sort();
    const known = new Map(names.flatMap((name) => (find(name) === undefined ? [] : [[name, find(name)!] as const])));
    const missing = names.filter((name) => !known.has(name));
    const misnamed = missing.filter((name) => lookUp(said.names, name) !== undefined);
    if (missing.length > 0 && (said.missing === 'REFUSE' || misnamed.length > 0))
      throw unknownNames('history.departments_unknown', misnamed.length > 0 ? misnamed : missing);
    const closed = [...known.values()].filter(({ hasCalendar }) => !hasCalendar).map(({ code }) => code);
    if (closed.length > 0) throw refuse('history.no_calendar', undefined, { departments: closed });
    const ids = new Map([...known].map(([name, { id }]) => [name, id]));
    const taken = new Set(here.map(({ code }) => code));
    for (const name of missing) {
      const code = codeFor(name, taken);
      taken.add(code);
      ids.set(name, dryRun ? newId() : await this.make(actor, said, name, code));
    }
    return { ids, missing };
  }

  /** Creates a department whose working hours are valid from the beginning of time, so that clocks can run in its past. */
  private async make(
    actor: Actor,
    { zone, hours }: HistoryMapping['departments'],
    name: string,
    code: string,
  ): Promise<string> {
    const { id } = await this.createDepartment.execute(actor, { code, name, zone, replyTargetSeconds: REPLY_SECONDS });
    const content = { weekly: hours.map((each) => ({ ...each })), holidays: [], exceptions: [] };
    await this.setCalendar.execute(actor, id, null, null, content);
    return id;
  }
}
