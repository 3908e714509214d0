import { Injectable } from '@nestjs/common';
import { Attachments, type AttachmentView, type Upload } from '../../attachments/index.js';
import { Actor } from '../../platform/auth/actor.js';
import { Transactional } from '../../platform/database/index.js';
import { IncidentLog } from '../incident-log.js';
import { IncidentLookup } from '../incident-lookup.js';
import { refuse } from '../incidents.errors.js';
import { IncidentEvidenceAdded } from '../incidents.events.js';
import { departmentForIncident } from '../incidents.policy.js';

/** Adds a file that proves a cost: an invoice, a photo, a test report. Evidence is never removed. */
@Injectable()
export class AddEvidence {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly attachments: Attachments,
    private readonly log: IncidentLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, upload: Upload): Promise<AttachmentView> {
    const found = await this.lookup.lock(actor, idOrNumber);
    const { incident, facts } = found;
    const departmentId = departmentForIncident(actor, facts);
    if (departmentId === null) throw refuse('incident.not_yours_to_cost');
    if (!facts.open) throw refuse('incident.closed');
    const view = await this.attachments.store(
      { kind: 'incident', id: incident.id, departmentId },
      upload,
      actor.userId,
    );
    await this.log.record(actor, found, IncidentEvidenceAdded, { attachmentId: view.id, digest: view.digest });
    return view;
  }
}
