import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';
import { IncidentCause } from './incident-cause.entity.js';
import { refuse } from './incidents.errors.js';

/** Statements about the causes of an incident; the last one on each holds. */
@Injectable()
export class Causes {
  constructor(private readonly database: Database) {}

  /** Those that hold, by the request's id. */
  async of(incidentId: string): Promise<IncidentCause[]> {
    const last = await this.database
      .repository(IncidentCause)
      .createQueryBuilder('cause')
      .distinctOn(['cause.request_id'])
      .where('cause.incident_id = :incidentId', { incidentId })
      .orderBy({ 'cause.request_id': 'ASC', 'cause.revision': 'DESC' })
      .getMany();
    return last.filter(({ withdrawn }) => !withdrawn);
  }

  /** @throws incident.cause_not_found */
  async current(incidentId: string, requestId: string): Promise<IncidentCause> {
    const cause = (await this.of(incidentId)).find((each) => each.requestId === requestId);
    if (cause === undefined) throw refuse('incident.cause_not_found');
    return cause;
  }

  /** Where the next word on a request stands. The caller holds the incident. */
  async next(
    incidentId: string,
    requestId: string,
  ): Promise<Pick<IncidentCause, 'incidentId' | 'requestId' | 'revision'>> {
    const revision = (await this.database.repository(IncidentCause).countBy({ incidentId, requestId })) + 1;
    return { incidentId, requestId, revision };
  }
}
