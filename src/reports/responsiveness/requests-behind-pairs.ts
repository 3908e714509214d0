import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf, isLead } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import type { RequestBehindPair } from './fact.js';
import { type PairFilter, type PairsAsked, populationOf } from './responsiveness.report.js';

const SQL = sqlFile('./requests.sql', import.meta.url);

/** The place of a request in the list (keyset): its submission and its id. */
export type KeysetPlace = [submittedAt: string, id: string];

/** A place before the first row. With it the first page has the same keyset condition, so that the index serves it too. */
const BEGINNING: KeysetPlace = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/**
 * Lists the requests behind the figures. A restricted request counts in the figures, but only the leads of its two
 * sides see it in the list.
 */
@Injectable()
export class RequestsBehindPairs {
  constructor(private readonly database: Database) {}

  /** A page of requests after the given place, latest first. */
  list(
    actor: Actor,
    population: PairsAsked,
    filter: PairFilter,
    after: KeysetPlace | null,
    limit: number,
  ): Promise<RequestBehindPair[]> {
    const led = departmentIdsOf(actor).filter((id) => isLead(actor, id));
    const parameters = [...populationOf(actor, population, filter), led, ...(after ?? BEGINNING), limit];
    return this.database.query<RequestBehindPair>(SQL, parameters);
  }
}

export const keysetPlaceOf = ({ submitted_at, id }: RequestBehindPair): KeysetPlace => [submitted_at.toISOString(), id];
