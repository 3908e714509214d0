import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { PairFilter } from '../responsiveness/responsiveness.report.js';
import { sqlFile } from '../../platform/database/sql-file.js';

const SQL = sqlFile('./footnotes.sql', import.meta.url);

interface LeftOut {
  merged: number;
  calledOff: number;
  unconfirmed: number;
}

/** Reasons in the sequence of the footnotes. */
const WORDS: Record<keyof LeftOut, string> = {
  merged: 'merged',
  calledOff: 'called off before anybody began',
  unconfirmed: 'raised for somebody who has not confirmed it',
};

/** Footnotes of a report: how many requests it leaves out, by reason. */
@Injectable()
export class Footnotes {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, { from, to }: { from: Date; to: Date }, filter: PairFilter = {}): Promise<string[]> {
    const [row] = await this.database.query<LeftOut>(SQL, [
      ...[from, to, departmentIdsOf(actor), actor.executive],
      ...[filter.requesterDepartmentId ?? null, filter.providerDepartmentId ?? null],
    ]);
    return (Object.keys(WORDS) as (keyof LeftOut)[])
      .filter((reason) => row![reason] > 0)
      .map((reason) => `${row![reason]} ${WORDS[reason]}`);
  }
}
