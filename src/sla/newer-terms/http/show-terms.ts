import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/index.js';
import { EventLog } from '../../../platform/events/index.js';
import { RequestLookup, type RequestView } from '../../../requests/index.js';
import { presentRequestTerms } from '../../clocks/http/present-clock.js';
import { RequestTerms } from '../../terms/request-terms.entity.js';
import { ResolveTerms } from '../../terms/resolve-terms.js';
import { refuse } from '../../sla.errors.js';
import { mayAccept, newTermsIn, type NewTerms } from '../new-terms.js';
import type { NewTermsDto, RequestTermsDto, TermsAbilitiesDto } from './terms.dto.js';

/** The terms of a request, to whoever may see it. */
@Injectable()
export class ShowTerms {
  constructor(
    private readonly requests: RequestLookup,
    private readonly database: Database,
    private readonly log: EventLog,
    private readonly resolve: ResolveTerms,
    private readonly clock: Clock,
  ) {}

  async to(actor: Actor, idOrNumber: string): Promise<RequestTermsDto> {
    const request = await this.requests.visibleTo(actor, idOrNumber);
    const terms = await this.database.repository(RequestTerms).findOneBy({ requestId: request.id });
    if (terms === null) throw refuse('terms.request_not_open');
    const open = this.requests.isOpen(request);
    const onTable = open ? newTermsIn(await this.log.streamOf('request', request.id)) : null;
    return {
      requestId: request.id,
      terms: presentRequestTerms(terms),
      onTable: onTable && present(onTable, request),
      abilities: open ? await this.abilitiesOf(actor, request, terms, onTable) : NOTHING,
    };
  }

  private async abilitiesOf(
    actor: Actor,
    request: RequestView,
    present: RequestTerms,
    onTable: NewTerms | null,
  ): Promise<TermsAbilitiesDto> {
    const side = this.requests.sideOf(actor, request);
    if (side === null) return NOTHING;
    if (onTable !== null) return { propose: false, accept: mayAccept(actor, side, onTable), decline: true };
    const { agreementVersionId } = await this.resolve.execute({ ...request, at: this.clock.now() });
    return { ...NOTHING, propose: agreementVersionId !== present.agreementVersionId };
  }
}

const NOTHING: TermsAbilitiesDto = { propose: false, accept: false, decline: false };

const present = ({ proposalId, side, terms }: NewTerms, { priority }: RequestView): NewTermsDto => ({
  proposalId,
  side,
  agreementVersionId: terms.agreementVersionId,
  why: terms.why,
  firstResponseSeconds: terms.targets[priority].firstResponseSeconds,
  resolutionSeconds: terms.targets[priority].resolutionSeconds,
  replySeconds: terms.replySeconds,
});
