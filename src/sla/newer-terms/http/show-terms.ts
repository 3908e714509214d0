import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Database } from '../../../platform/database/index.js';
import { EventLog } from '../../../platform/events/index.js';
import { RequestLookup, type RequestView } from '../../../requests/index.js';
import { presentRequestTerms } from '../../clocks/http/present-clock.js';
import { RequestTerms } from '../../terms/request-terms.entity.js';
import { refuse } from '../../sla.errors.js';
import { newTermsIn, type NewTerms } from '../new-terms.js';
import type { NewTermsDto, RequestTermsDto } from './terms.dto.js';

/** The terms of a request, to whoever may see it. */
@Injectable()
export class ShowTerms {
  constructor(
    private readonly requests: RequestLookup,
    private readonly database: Database,
    private readonly log: EventLog,
  ) {}

  async to(actor: Actor, idOrNumber: string): Promise<RequestTermsDto> {
    const request = await this.requests.visibleTo(actor, idOrNumber);
    const terms = await this.database.repository(RequestTerms).findOneBy({ requestId: request.id });
    if (terms === null) throw refuse('terms.request_not_open');
    const onTable = newTermsIn(await this.log.streamOf('request', request.id));
    const open = onTable !== null && this.requests.isOpen(request);
    return {
      requestId: request.id,
      terms: presentRequestTerms(terms),
      onTable: open ? present(onTable, request) : null,
    };
  }
}

const present = ({ proposalId, side, terms }: NewTerms, { priority }: RequestView): NewTermsDto => ({
  proposalId,
  side,
  agreementVersionId: terms.agreementVersionId,
  why: terms.why,
  firstResponseSeconds: terms.targets[priority].firstResponseSeconds,
  resolutionSeconds: terms.targets[priority].resolutionSeconds,
  replySeconds: terms.replySeconds,
});
