import { Injectable } from '@nestjs/common';
import { Services } from '../../catalogue/index.js';
import { Departments } from '../../departments/index.js';
import type { TypedHappening } from '../../platform/events/index.js';
import type { PastRequest } from '../../requests/index.js';
import { usualPromise } from './promise.js';
import { TermsPinned } from '../sla.events.js';

const WHY =
  'It was imported: what the service grants everybody, as it stood at the import. No agreement of this house was in force for it.';

/** Imported requests are measured by the targets of their service, because no agreement in this system applied to them. */
@Injectable()
export class PastTerms {
  constructor(
    private readonly services: Services,
    private readonly departments: Departments,
  ) {}

  async of(past: PastRequest): Promise<TypedHappening> {
    const { targets } = await this.services.byId(past.serviceId);
    const { replyTargetSeconds } = await this.departments.byId(past.requesterDepartmentId);
    return {
      type: TermsPinned,
      stream: { kind: 'request', id: past.id },
      payload: {
        source: 'SERVICE_DEFAULT',
        agreementVersionId: null,
        ...usualPromise(targets, replyTargetSeconds),
        priority: past.priority,
        why: WHY,
      },
      actorId: null,
      audience: [past.requesterDepartmentId, past.providerDepartmentId],
      occurredAt: past.submittedAt,
    };
  }
}
