import { Injectable } from '@nestjs/common';
import { Users } from '../../../identity/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { PricesAbove } from '../../above/prices-above.js';
import type { LoadedDateNegotiation } from '../date-negotiations.js';
import { ListOffers, type OffersOfRequest } from '../list-offers.js';
import type { Offer } from '../offer.entity.js';
import type { DateEscalation } from '../escalation/date-escalation.entity.js';
import { DateEscalationDto, DateNegotiationDto, DateOfferDto, RequestOffersDto } from './dto/offers.dto.js';

/** The answer to every act on an offer: the negotiations of the request as they stand now. */
@Injectable()
export class ShowOffers {
  constructor(
    private readonly listOffers: ListOffers,
    private readonly users: Users,
    private readonly above: PricesAbove,
  ) {}

  async to(actor: Actor, idOrNumber: string): Promise<RequestOffersDto> {
    const found = await this.listOffers.execute(actor, idOrNumber);
    const { request, negotiations, open, escalation, commitment, abilities } = found;
    const authors = negotiations.flatMap(({ offers }) => offers.map(({ authorId }) => authorId));
    const names = await this.users.namesOf([...authors, ...(escalation === null ? [] : [escalation.escalatedById])]);
    const onTheTable = open?.offers.at(-1) ?? null;
    const consequence = onTheTable && (await this.above.prices.consequenceOf(actor, onTheTable));
    const show = presenter(found, names, consequence);
    return {
      requestId: request.id,
      turnOf: open?.row.turnOf ?? null,
      onTheTable: onTheTable && show(onTheTable),
      commitment: commitment && show(commitment),
      escalation: escalation && present(escalation, names),
      abilities,
      negotiations: negotiations.map((each) => negotiation(each, show)),
    };
  }
}

function present(escalation: DateEscalation, names: Map<string, string>): DateEscalationDto {
  const { level, side, reason, escalatedAt, escalatedById: id } = escalation;
  return { level, side, reason, escalatedAt, escalatedBy: names.has(id) ? { id, name: names.get(id)! } : null };
}

type Show = (offer: Offer) => DateOfferDto;

const presenter =
  ({ outsideHours }: OffersOfRequest, names: Map<string, string>, consequence: object | null): Show =>
  (offer) => ({
    id: offer.id,
    number: offer.number,
    side: offer.side,
    author: names.has(offer.authorId) ? { id: offer.authorId, name: names.get(offer.authorId)! } : null,
    kind: offer.kind,
    date: offer.date,
    seconds: offer.seconds,
    reason: offer.reason,
    hash: offer.hash,
    replyBy: offer.replyBy,
    madeAt: offer.madeAt,
    outcome: offer.outcome,
    settledAt: offer.settledAt,
    warning: offer.date !== null && outsideHours(offer.date) ? 'offer.outside_hours' : null,
    consequence: offer.outcome === null ? consequence : null,
  });

function negotiation({ row, offers }: LoadedDateNegotiation, show: Show): DateNegotiationDto {
  const { id, state, turnOf, deadline, openedAt, steps } = row;
  const end = state === 'OPEN' ? undefined : steps.at(-1);
  const ended = { endReason: end?.reason ?? null, alternative: end?.alternative ?? null };
  return { id, state, turnOf, deadline, openedAt, ...ended, offers: offers.map(show) };
}
