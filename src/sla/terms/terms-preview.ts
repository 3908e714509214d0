import type { WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Services } from '../../catalogue/index.js';
import { Calendars } from '../../departments/index.js';
import { toInstant, toSeconds } from '../../platform/clock/clock.js';
import { RequesterDuties } from '../../requests/index.js';
import { ResolveTerms } from './resolve-terms.js';
import type { ClockPriority, RequestTermsSource } from '../sla.events.js';

export interface PreviewedTerms {
  source: RequestTermsSource;
  agreementVersionId: string | null;
  why: string;
  /** Working seconds of the provider; null when none is promised. */
  firstResponseSeconds: number | null;
  resolutionSeconds: number;
  /** Working seconds of the requester. */
  replySeconds: number;
  firstResponseDueAt: Date | null;
  resolutionDueAt: Date;
  /** Keys of the fields that the requester has agreed to answer before sending. */
  requiredFields: string[];
  /** Working seconds of the provider that must remain until a wished date; null: no lead time was agreed. */
  leadTimeSeconds: number | null;
  quotaPerWeek: number | null;
  /** Requests sent under the same agreement since Monday. */
  sentThisWeek: number;
  /** The cases that the terms do not cover, in words. */
  exclusions: string;
  /** The provider's zone, in which its working hours are read. */
  zone: string;
}

/** The promise of a request if it were sent at a given moment. */
@Injectable()
export class TermsPreview {
  constructor(
    private readonly resolve: ResolveTerms,
    private readonly services: Services,
    private readonly calendars: Calendars,
    private readonly duties: RequesterDuties,
  ) {}

  async for(asking: {
    requesterDepartmentId: string;
    serviceId: string;
    priority: ClockPriority;
    at: Date;
  }): Promise<PreviewedTerms> {
    const { departmentId: providerDepartmentId } = await this.services.byId(asking.serviceId);
    const terms = await this.resolve.execute({ ...asking, providerDepartmentId });
    const calendar = await this.calendars.of(providerDepartmentId);
    const { firstResponseSeconds, resolutionSeconds } = terms.targets[asking.priority];
    const { sentThisWeek } = await this.duties.examine({
      ...asking,
      providerDepartmentId,
      wishedDate: null,
      intake: {},
    });
    const due = dueFrom(calendar, asking.at, { firstResponseSeconds, resolutionSeconds });
    return {
      source: terms.source,
      agreementVersionId: terms.agreementVersionId,
      why: terms.why,
      firstResponseSeconds,
      resolutionSeconds,
      replySeconds: terms.replySeconds,
      ...due,
      requiredFields: terms.requiredFields,
      leadTimeSeconds: terms.leadTimeSeconds,
      quotaPerWeek: terms.quotaPerWeek,
      sentThisWeek,
      exclusions: terms.exclusions,
      zone: calendar.zone,
    };
  }
  /** The due instants of the same terms, counted from another instant. */
  async dueIfBegun({ serviceId }: { serviceId: string }, terms: PreviewedTerms, at: Date): Promise<PreviewedDue> {
    const { departmentId } = await this.services.byId(serviceId);
    return dueFrom(await this.calendars.of(departmentId), at, terms);
  }
}

type PreviewedDue = Pick<PreviewedTerms, 'firstResponseDueAt' | 'resolutionDueAt'>;

function dueFrom(
  calendar: WorkingCalendar,
  at: Date,
  promised: Pick<PreviewedTerms, 'firstResponseSeconds' | 'resolutionSeconds'>,
): PreviewedDue {
  const { firstResponseSeconds, resolutionSeconds } = promised;
  const dueAfter = (seconds: number) => toInstant(calendar.add(toSeconds(at), seconds));
  return {
    firstResponseDueAt: firstResponseSeconds === null ? null : dueAfter(firstResponseSeconds),
    resolutionDueAt: dueAfter(resolutionSeconds),
  };
}
