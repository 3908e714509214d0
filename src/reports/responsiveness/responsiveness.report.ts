import { Injectable } from '@nestjs/common';
import { Calendars, Departments } from '../../departments/index.js';
import { Actor, departmentIdsOf, isLead } from '../../platform/auth/index.js';
import { Clock, toSeconds } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/index.js';
import type { Period } from '../period.js';
import { sqlFile } from '../sql-file.js';
import { ResponsivenessFact } from './fact.js';
import { PairFigures, reckonPair } from './reckon-pair.js';

export interface PairFilter {
  requesterDepartmentId?: string;
  providerDepartmentId?: string;
}

export interface PairRow {
  requesterDepartmentId: string;
  providerDepartmentId: string;
  figures: PairFigures;
  /** Too few requests, or one pair of hands: shown to the provider's lead only, because it would be about a person. */
  suppressed: boolean;
}

const SQL = sqlFile('./responsiveness.sql', import.meta.url);
const FEWEST_SHOWN = 5;

/** How fast departments answer each other, and which promises hold. */
@Injectable()
export class ResponsivenessReport {
  constructor(
    private readonly database: Database,
    private readonly calendars: Calendars,
    private readonly departments: Departments,
    private readonly clock: Clock,
  ) {}

  /** One row a pair of departments, of those the reader may see. */
  async pairs(actor: Actor, period: Period, filter: PairFilter): Promise<PairRow[]> {
    const facts = await this.facts(actor, period, filter);
    const rows: PairRow[] = [];
    for (const pair of pairsOf(facts)) rows.push(await this.row(actor, pair));
    return rows;
  }

  private facts(actor: Actor, period: Period, filter: PairFilter): Promise<ResponsivenessFact[]> {
    return this.database.query<ResponsivenessFact>(SQL, [
      period.from,
      period.to,
      departmentIdsOf(actor),
      actor.executive,
      filter.requesterDepartmentId ?? null,
      filter.providerDepartmentId ?? null,
    ]);
  }

  /** The same one by one; a restricted request counts in the figures, and is named to the leads of its two sides only. */
  async named(actor: Actor, period: Period, filter: PairFilter): Promise<ResponsivenessFact[]> {
    const facts = await this.facts(actor, period, filter);
    return facts.filter(
      (fact) =>
        !fact.restricted || isLead(actor, fact.requester_department_id) || isLead(actor, fact.provider_department_id),
    );
  }

  /** Names and codes for the rows. */
  async names(): Promise<Map<string, { code: string; name: string }>> {
    return new Map((await this.departments.all()).map((department) => [department.id, department]));
  }

  private async row(actor: Actor, facts: ResponsivenessFact[]): Promise<PairRow> {
    const { requester_department_id: requester, provider_department_id: provider } = facts[0]!;
    const calendar = await this.calendars.of(provider);
    const now = this.clock.now();
    const workedSince = (since: Date): number => calendar.between(toSeconds(since), toSeconds(now));
    const handlers = new Set(facts.map((fact) => fact.assignee_id).filter((id) => id !== null));
    return {
      requesterDepartmentId: requester,
      providerDepartmentId: provider,
      figures: reckonPair(facts, workedSince, now),
      suppressed: (facts.length < FEWEST_SHOWN || handlers.size < 2) && !isLead(actor, provider),
    };
  }
}

/** The facts come sorted by pair. */
function pairsOf(facts: ResponsivenessFact[]): ResponsivenessFact[][] {
  const pairs: ResponsivenessFact[][] = [];
  for (const fact of facts) {
    const last = pairs.at(-1)?.[0];
    const same =
      last?.requester_department_id === fact.requester_department_id &&
      last.provider_department_id === fact.provider_department_id;
    if (same) pairs.at(-1)!.push(fact);
    else pairs.push([fact]);
  }
  return pairs;
}
