import { Injectable } from '@nestjs/common';
import { Attachments } from '../../attachments/index.js';
import { Actor } from '../../platform/auth/actor.js';
import { ShowActions } from '../actions/http/show-actions.js';
import { IncidentLookup } from '../incident-lookup.js';
import { abilitiesOf } from '../incidents.policy.js';
import { ledgerOf } from '../ledger.js';
import { IncidentDto } from './dto/incident.dto.js';
import { presentEvidence, presentIncident, presentIncidentLine } from './present-incident.js';

/** An incident whole, as the answer to every act on it. */
@Injectable()
export class ShowIncident {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly attachments: Attachments,
    private readonly actions: ShowActions,
  ) {}

  async execute(actor: Actor, idOrNumber: string): Promise<IncidentDto> {
    const { incident, order, facts } = await this.lookup.visibleTo(actor, idOrNumber);
    const lines = await this.lookup.linesOf([incident.id]);
    const actions = await this.actions.all(actor, incident.id);
    const { harm, rootCause, lessons } = incident;
    return {
      ...presentIncident({ incident, order, ledger: ledgerOf(lines) }),
      ...{ harm, rootCause, lessons },
      lines: lines.map((line) => presentIncidentLine(line, incident.currency)),
      waivedItems: await this.lookup.waivedItems(incident.id),
      evidence: (await this.attachments.list({ kind: 'incident', id: incident.id })).map(presentEvidence),
      actions,
      openActions: actions.filter(({ state }) => state === 'OPEN').length,
      abilities: abilitiesOf(actor, facts),
    };
  }
}
