import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import { IncidentLookup } from '../../incident-lookup.js';
import { refuse } from '../actions.errors.js';
import { abilitiesOf } from '../actions.policy.js';
import { ListActions } from '../queries/list-actions.js';
import type { IncidentActionDto } from './action.dto.js';
import { presentAction } from './present-action.js';

/** The corrective actions of an incident, with what the reader may do about each. */
@Injectable()
export class ShowActions {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly list: ListActions,
  ) {}

  async all(actor: Actor, idOrNumber: string): Promise<IncidentActionDto[]> {
    const { incident, facts } = await this.lookup.visibleTo(actor, idOrNumber);
    return (await this.list.ofIncident(incident.id)).map((shown) => ({
      ...presentAction(shown),
      abilities: abilitiesOf(actor, facts, shown.action),
    }));
  }

  /** @throws corrective_action.not_found */
  async one(actor: Actor, idOrNumber: string, actionId: string): Promise<IncidentActionDto> {
    const action = (await this.all(actor, idOrNumber)).find(({ id }) => id === actionId);
    if (action === undefined) throw refuse('corrective_action.not_found');
    return action;
  }
}
