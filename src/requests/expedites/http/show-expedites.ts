import { Injectable } from '@nestjs/common';
import { Users } from '../../../identity/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import type { PersonRefDto } from '../../http/dto/refs.dto.js';
import type { Request } from '../../request.entity.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { refuse } from '../../requests.errors.js';
import { mayDo, mayReadConversation, sideOf } from '../../requests.policy.js';
import { mayApprove } from '../approve.js';
import type { Expedite } from '../expedite.entity.js';
import { ExpediteStore } from '../expedite-store.js';
import type { ExpediteDto, RequestExpeditesDto } from './dto/expedites.dto.js';

/** The answer to every act on an expedite: those of the request as they stand now. */
@Injectable()
export class ShowExpedites {
  constructor(
    private readonly requests: RequestStore,
    private readonly expedites: ExpediteStore,
    private readonly users: Users,
  ) {}

  /** Refuses with `request.not_found` also who sees only that the request is there. */
  async to(actor: Actor, idOrNumber: string): Promise<RequestExpeditesDto> {
    const request = await this.requests.visible(actor, idOrNumber);
    if (!mayReadConversation(actor, request)) throw refuse('request.not_found');
    const expedites = await this.expedites.of(request.id);
    const names = await this.users.namesOf(expedites.flatMap(peopleOf));
    return {
      requestId: request.id,
      expeditedAt: request.expeditedAt,
      abilities: abilities(actor, request, expedites.at(-1) ?? null),
      expedites: expedites.map((expedite) => present(expedite, names)),
    };
  }
}

function abilities(actor: Actor, request: Request, last: Expedite | null): RequestExpeditesDto['abilities'] {
  const waits = last?.state === 'ASKED';
  const side = sideOf(actor, request);
  const approves = last !== null && side !== null && mayApprove(last, side, actor.userId);
  return {
    askExpedite: mayDo(actor, request, 'askExpedite') && !waits && last?.state !== 'APPROVED',
    approveExpedite: mayDo(actor, request, 'approveExpedite') && approves,
    refuseExpedite: mayDo(actor, request, 'refuseExpedite') && waits,
  };
}

const peopleOf = ({ askedById, requesterApprovedById, providerApprovedById, refusedById }: Expedite): string[] =>
  [askedById, requesterApprovedById, providerApprovedById, refusedById].filter((id) => id !== null);

function present(expedite: Expedite, names: Map<string, string>): ExpediteDto {
  const person = (id: string | null): PersonRefDto | null => {
    const name = id === null ? undefined : names.get(id);
    return name === undefined ? null : { id: id!, name };
  };
  const { id, side, askedAt, reason, priority, state, refusal, settledAt } = expedite;
  return {
    ...{ id, side, askedAt, reason, priority, state, refusal, settledAt },
    askedBy: person(expedite.askedById),
    requesterApprovedBy: person(expedite.requesterApprovedById),
    requesterApprovedAt: expedite.requesterApprovedAt,
    providerApprovedBy: person(expedite.providerApprovedById),
    providerApprovedAt: expedite.providerApprovedAt,
    refusedBy: person(expedite.refusedById),
  };
}
