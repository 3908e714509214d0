import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { IncidentLog } from '../incident-log.js';
import { IncidentLookup } from '../incident-lookup.js';
import { Incident } from '../incident.entity.js';
import { refuse } from '../incidents.errors.js';
import { IncidentFindingsNoted } from '../incidents.events.js';
import { mayOpenIncident } from '../incidents.policy.js';

export type Findings = Partial<Pick<Incident, 'severity' | 'harm' | 'rootCause' | 'lessons'>>;

/** Records severity, harm, reason and lessons of an incident. Fields that are left out stay as they were. */
@Injectable()
export class NoteFindings {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly database: Database,
    private readonly log: IncidentLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, findings: Findings): Promise<void> {
    const found = await this.lookup.lock(actor, idOrNumber);
    const { incident, facts } = found;
    if (!mayOpenIncident(actor, facts.ownerDepartmentId)) throw refuse('incident.not_yours_to_open');
    if (!facts.open) throw refuse('incident.closed');
    const noted = { ...pick(incident), ...findings };
    await this.database.repository(Incident).update({ id: incident.id }, noted);
    await this.log.record(actor, found, IncidentFindingsNoted, { severity: noted.severity });
  }
}

const pick = ({ severity, harm, rootCause, lessons }: Readonly<Incident>): Required<Findings> => ({
  severity,
  harm,
  rootCause,
  lessons,
});
