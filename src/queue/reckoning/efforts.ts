import { type Effort, type EffortHistory, effortOf } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { OpenRequest } from '../../requests/index.js';

/**
 * SQL array of the 50 latest logged efforts, as many as the rule uses. Answers without logged work are left out: their
 * effort is unknown.
 */
const LATEST = (where: string): string => `
  ARRAY(SELECT logged_minutes FROM request
         WHERE ${where} AND resolved_at IS NOT NULL AND logged_minutes > 0
         ORDER BY resolved_at DESC LIMIT 50)`;

const HISTORIES = `
  SELECT asked.key, ${LATEST('service_id = asked.service_id')} AS "ofService",
         ${LATEST('holder_department_id = asked.department_id')} AS "ofDepartment"
    FROM unnest($1::text[], $2::uuid[], $3::uuid[]) AS asked (key, service_id, department_id)`;

/** The effort of requests: the estimate if there is one, else the recent effort of similar requests. */
@Injectable()
export class Efforts {
  constructor(private readonly database: Database) {}

  /** Efforts by request id. */
  async of(requests: readonly OpenRequest[]): Promise<Map<string, Effort>> {
    const guessed = new Map(requests.filter((each) => each.effortMinutes === null).map((each) => [kindOf(each), each]));
    const histories = await this.historiesOf(guessed);
    return new Map(
      requests.map((each) => [each.id, effortOf(each.effortMinutes, histories.get(kindOf(each)) ?? NOTHING)]),
    );
  }

  private async historiesOf(asked: ReadonlyMap<string, OpenRequest>): Promise<Map<string, EffortHistory>> {
    if (asked.size === 0) return new Map();
    const kinds = [...asked.values()];
    const rows = await this.database.query<EffortHistory & { key: string }>(HISTORIES, [
      [...asked.keys()],
      kinds.map(({ serviceId }) => serviceId),
      kinds.map(({ holderDepartmentId }) => holderDepartmentId),
    ]);
    return new Map(rows.map(({ key, ...history }) => [key, history]));
  }
}

const NOTHING: EffortHistory = { ofService: [], ofDepartment: [] };

/** Requests of the same service in the same department are assumed to take the same effort. */
const kindOf = ({ serviceId, holderDepartmentId }: OpenRequest): string => `${serviceId} ${holderDepartmentId}`;
