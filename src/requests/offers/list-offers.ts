import type { WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { toSeconds } from '../../platform/clock/clock.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { refuse } from '../requests.errors.js';
import { DateNegotiations, type Loaded } from './date-negotiations.js';
import type { DateEscalation } from './escalation/date-escalation.entity.js';
import { DateEscalations } from './escalation/date-escalations.js';
import { LookOn } from './escalation/look-on.js';
import { type OfferAbility, OfferAbilities } from './offer-abilities.js';
import type { Offer } from './offer.entity.js';

export interface OffersOfRequest {
  request: Request;
  negotiations: Loaded[];
  /** The one with an offer on the table. */
  open: Loaded | null;
  /** While the date lies with the leads, or with executives. */
  escalation: DateEscalation | null;
  /** The offer that was accepted last. */
  commitment: Offer | null;
  /** Whether this instant is none of the holder's working hours. */
  outsideHours: (date: Date) => boolean;
  abilities: Record<OfferAbility, boolean>;
}

/** All that was offered on the date of a request, and what the reader may do about it. */
@Injectable()
export class ListOffers {
  constructor(
    private readonly requests: RequestStore,
    private readonly negotiations: DateNegotiations,
    private readonly escalations: DateEscalations,
    private readonly lookOn: LookOn,
    private readonly calendars: Calendars,
    private readonly abilities: OfferAbilities,
  ) {}

  /** Refuses with `request.not_found` also who sees only that the request is there. */
  async execute(actor: Actor, idOrNumber: string): Promise<OffersOfRequest> {
    const request = await this.requests.visible(actor, idOrNumber);
    if (!(await this.lookOn.mayRead(actor, request))) throw refuse('request.not_found');
    const negotiations = await this.negotiations.allOf(request.id);
    const open = negotiations.find(({ row }) => row.state === 'OPEN') ?? null;
    const calendar = await this.calendars.of(request.holderDepartmentId);
    return {
      request,
      negotiations,
      open,
      escalation: await this.escalations.open(request.id),
      commitment: commitmentOf(negotiations),
      outsideHours: (date) => isOutside(calendar, toSeconds(date)),
      abilities: await this.abilities.of(actor, request),
    };
  }
}

const commitmentOf = (negotiations: Loaded[]): Offer | null =>
  negotiations.flatMap(({ offers }) => offers).findLast(({ outcome }) => outcome === 'ACCEPTED') ?? null;

/** The moment of closing belongs to the day: "Friday, five o'clock" is a date within the hours. */
const isOutside = (calendar: WorkingCalendar, at: number): boolean => !calendar.isOpen(at) && !calendar.isOpen(at - 1);
