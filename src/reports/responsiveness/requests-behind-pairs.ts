import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf, isLead } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { Period } from '../period.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import type { RequestBehind } from './fact.js';
import { type PairFilter, populationOf } from './responsiveness.report.js';

const SQL = sqlFile('./requests.sql', import.meta.url);

/** Where a request stands in the list: when it was submitted, and its id. */
export type Place = [submittedAt: string, id: string];

/** Every row stands behind it. The keyset is compared in each case, so that an index serves the first page as well. */
const BEGINNING: Place = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/**
 * The requests that the figures were reckoned from. A restricted one counts in the figures, and is named to the leads of
 * its two sides only.
 */
@Injectable()
export class RequestsBehindPairs {
  constructor(private readonly database: Database) {}

  /** Some of them behind the given place, newest first. */
  list(actor: Actor, period: Period, filter: PairFilter, after: Place | null, limit: number): Promise<RequestBehind[]> {
    const led = departmentIdsOf(actor).filter((id) => isLead(actor, id));
    const parameters = [...populationOf(actor, period, filter), led, ...(after ?? BEGINNING), limit];
    return this.database.query<RequestBehind>(SQL, parameters);
  }
}

export const placeOf = ({ submitted_at, id }: RequestBehind): Place => [submitted_at.toISOString(), id];
