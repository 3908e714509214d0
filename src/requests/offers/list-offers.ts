import type { WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { Calendars } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { toSeconds } from '../../platform/clock/clock.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { refuse } from '../requests.errors.js';
import { DateNegotiations, type LoadedDateNegotiation } from './date-negotiations.js';
import type { DateEscalation } from './escalation/date-escalation.entity.js';
import { DateEscalations } from './escalation/date-escalations.js';
import { LookOn } from './escalation/look-on.js';
import { type OfferAbility, OfferAbilities } from './offer-abilities.js';
import type { Offer } from './offer.entity.js';

export interface OffersOfRequest {
  request: Request;
  negotiations: LoadedDateNegotiation[];
  /** The negotiation with an open offer. Null: there is none. */
  open: LoadedDateNegotiation | null;
  /** The open escalation of the date, to the leads or to executives. Null: there is none. */
  escalation: DateEscalation | null;
  /** The offer that was accepted last. Null: none was accepted. */
  commitment: Offer | null;
  /** Whether this instant is outside the working hours of the holder. */
  outsideHours: (date: Date) => boolean;
  abilities: Record<OfferAbility, boolean>;
}

/** Lists all offers on the date of a request, and the moves that the reader may make. */
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

  /** Refuses also a reader who only sees that the request exists. @throws request.not_found */
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

const commitmentOf = (negotiations: LoadedDateNegotiation[]): Offer | null =>
  negotiations.flatMap(({ offers }) => offers).findLast(({ outcome }) => outcome === 'ACCEPTED') ?? null;

/** The moment of closing counts as open: "Friday, five o'clock" is a date within the hours. */
const isOutside = (calendar: WorkingCalendar, at: number): boolean => !calendar.isOpen(at) && !calendar.isOpen(at - 1);
