import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { IncidentCause } from './incident-cause.entity.js';
import { refuse } from './incidents.errors.js';

/** Finds the causes of incidents. A cause is stated in revisions; the last revision of each request counts. */
@Injectable()
export class Causes {
  constructor(private readonly database: Database) {}

  /** The causes that count, sorted by request id. Withdrawn causes are left out. */
  async of(incidentId: string): Promise<IncidentCause[]> {
    return this.ofAll([incidentId]);
  }

  /** The causes of several incidents that count, sorted by incident and request id. */
  async ofAll(incidentIds: readonly string[]): Promise<IncidentCause[]> {
    const last = await this.database
      .repository(IncidentCause)
      .createQueryBuilder('cause')
      .distinctOn(['cause.incident_id', 'cause.request_id'])
      .where('cause.incident_id = ANY (:incidentIds)', { incidentIds })
      .orderBy({ 'cause.incident_id': 'ASC', 'cause.request_id': 'ASC', 'cause.revision': 'DESC' })
      .getMany();
    return last.filter(({ withdrawn }) => !withdrawn);
  }

  /** @throws incident.cause_not_found */
  async current(incidentId: string, requestId: string): Promise<IncidentCause> {
    const cause = (await this.of(incidentId)).find((each) => each.requestId === requestId);
    if (cause === undefined) throw refuse('incident.cause_not_found');
    return cause;
  }

  /** The key of the next revision of a cause. The caller has locked the incident. */
  async next(
    incidentId: string,
    requestId: string,
  ): Promise<Pick<IncidentCause, 'incidentId' | 'requestId' | 'revision'>> {
    const revision = (await this.database.repository(IncidentCause).countBy({ incidentId, requestId })) + 1;
    return { incidentId, requestId, revision };
  }
}
