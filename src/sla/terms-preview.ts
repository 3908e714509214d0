import { Injectable } from '@nestjs/common';
import { Services } from '../catalogue/index.js';
import { Calendars } from '../departments/index.js';
import { toInstant, toSeconds } from '../platform/clock/clock.js';
import { ResolveTerms } from './resolve-terms.js';
import type { Priority, TermsSource } from './sla.events.js';

export interface PreviewedTerms {
  source: TermsSource;
  agreementVersionId: string | null;
  why: string;
  /** In the provider's working seconds; null when none is promised. */
  firstResponseSeconds: number | null;
  resolutionSeconds: number;
  /** In the requester's own working seconds. */
  replySeconds: number;
  firstResponseDueAt: Date | null;
  resolutionDueAt: Date;
  /** The provider's zone, in which its working hours are read. */
  zone: string;
}

/** What a request would be promised if it were sent at a given moment. */
@Injectable()
export class TermsPreview {
  constructor(
    private readonly resolve: ResolveTerms,
    private readonly services: Services,
    private readonly calendars: Calendars,
  ) {}

  async for(asking: {
    requesterDepartmentId: string;
    serviceId: string;
    priority: Priority;
    at: Date;
  }): Promise<PreviewedTerms> {
    const { departmentId: providerDepartmentId } = await this.services.byId(asking.serviceId);
    const terms = await this.resolve.execute({ ...asking, providerDepartmentId });
    const calendar = await this.calendars.of(providerDepartmentId);
    const { firstResponseSeconds, resolutionSeconds } = terms.targets[asking.priority];
    const dueAfter = (seconds: number) => toInstant(calendar.add(toSeconds(asking.at), seconds));
    return {
      source: terms.source,
      agreementVersionId: terms.agreementVersionId,
      why: terms.why,
      firstResponseSeconds,
      resolutionSeconds,
      replySeconds: terms.replySeconds,
      firstResponseDueAt: firstResponseSeconds === null ? null : dueAfter(firstResponseSeconds),
      resolutionDueAt: dueAfter(resolutionSeconds),
      zone: calendar.zone,
    };
  }
}
