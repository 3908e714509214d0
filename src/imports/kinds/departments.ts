import { Injectable } from '@nestjs/common';
import {
  ChangeDepartment,
  CreateDepartment,
  Departments,
  type DepartmentView,
  readNewDepartment,
} from '../../departments/index.js';
import type { Actor } from '../../platform/auth/actor.js';
import { integerOf } from '../table/cells.js';
import type { Cells } from '../table/read-table.js';
import { eachByItself, type ImportKind, type OpenImport, type WrittenRow } from './import-kind.js';

type DepartmentWord = Pick<DepartmentView, 'code' | 'name' | 'zone' | 'replyTargetSeconds'> & {
  /** False: a known department keeps its reply target. */
  saysReplyTarget: boolean;
};

/**
 * Imports departments by code: adds new ones and corrects known ones. A department that the file leaves out is not
 * retired.
 */
@Injectable()
export class DepartmentsImport implements ImportKind<DepartmentWord> {
  readonly name = 'DEPARTMENTS';
  readonly columns = [
    { name: 'code', required: true },
    { name: 'name', required: true },
    { name: 'zone', required: true },
    { name: 'replyTargetSeconds' },
  ] as const;
  readonly columnOfCode = { 'import.named_twice': 'code' };

  constructor(
    private readonly departments: Departments,
    private readonly createDepartment: CreateDepartment,
    private readonly changeDepartment: ChangeDepartment,
  ) {}

  async open(actor: Actor): Promise<OpenImport<DepartmentWord>> {
    const known = new Map((await this.departments.all()).map((department) => [department.code, department]));
    return {
      read: readRow,
      nameOf: ({ code }) => code,
      write: (words) => eachByItself(words, (word) => this.write(actor, word, known.get(word.code))),
    };
  }

  private async write(actor: Actor, word: DepartmentWord, known?: DepartmentView): Promise<WrittenRow> {
    const { saysReplyTarget, ...values } = word;
    if (known === undefined) return toRow(null, await this.createDepartment.execute(actor, values));
    const { name, zone, replyTargetSeconds } = values;
    const wish = { name, zone, ...(saysReplyTarget && { replyTargetSeconds }) };
    return toRow(known, await this.changeDepartment.execute(actor, known.id, known.version, wish));
  }
}

async function readRow({ code, name, zone, replyTargetSeconds }: Cells): Promise<DepartmentWord> {
  const seconds = integerOf(replyTargetSeconds);
  const body = { code, name, zone, ...(seconds !== undefined && { replyTargetSeconds: seconds }) };
  return { ...(await readNewDepartment(body)), saysReplyTarget: seconds !== undefined };
}

const factsOf = ({ name, zone, replyTargetSeconds }: DepartmentView): object => ({ name, zone, replyTargetSeconds });

const toRow = (before: DepartmentView | null, after: DepartmentView): WrittenRow => ({
  outcome: before === null ? 'CREATED' : before.version === after.version ? 'UNCHANGED' : 'CHANGED',
  id: after.id,
  name: after.code,
  departmentIds: [],
  before: before === null ? null : factsOf(before),
  after: factsOf(after),
  version: after.version,
});
