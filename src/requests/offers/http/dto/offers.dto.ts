import type { NegotiationState } from '@lockstep/negotiation';
import {
  IdField,
  InstantField,
  IntegerField,
  ListField,
  OneOfField,
  PartField,
  SchemaField,
  TextField,
} from '../../../../platform/http/response-fields.js';
import type { Side } from '../../../../platform/events/index.js';
import { PersonRefDto } from '../../../http/dto/refs.dto.js';
import type { EscalationLevel, OfferKind } from '../../../request-words.js';
import type { OfferAbility } from '../../offer-abilities.js';
import { OUTCOMES, type OfferResult } from '../../offer.entity.js';

const SIDES = ['REQUESTER', 'PROVIDER'];
const STATES = ['OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED'];
const ABILITIES = ['makeOffer', 'counterOffer', 'acceptOffer', 'declineOffer', 'withdrawOffer'];
const WARNINGS = ['offer.outside_hours'] as const;

/** Prices are told from above; the document refers to the shape that stands there. */
const consequenceOrNull = {
  oneOf: [{ $ref: '#/components/schemas/OfferConsequenceDto' }, { type: 'null' }],
} as never as object;

export type OfferWarning = (typeof WARNINGS)[number];

export class DateOfferDto {
  @IdField()
  id: string;

  @IntegerField({ example: 2, description: 'The number of the offer on the request, from 1.' })
  number: number;

  @OneOfField(SIDES, { example: 'PROVIDER' })
  side: Side;

  @PartField(PersonRefDto, { nullable: true })
  author: PersonRefDto | null;

  @OneOfField(['DATE', 'DURATION'], { enumName: 'OfferKind', example: 'DATE' })
  kind: OfferKind;

  @InstantField({ nullable: true, example: '2026-03-05T16:00:00.000Z' })
  date: Date | null;

  @IntegerField({ nullable: true, example: null, description: 'Working time of the provider.' })
  seconds: number | null;

  @TextField({ nullable: true, example: 'The test bench is free from Thursday on.' })
  reason: string | null;

  @TextField({ description: 'The hash that an acceptance quotes.' })
  hash: string;

  @InstantField()
  replyBy: Date;

  @InstantField()
  madeAt: Date;

  @OneOfField(OUTCOMES, { nullable: true, description: 'Null while the offer is on the table.' })
  outcome: OfferResult | null;

  @InstantField({ nullable: true })
  settledAt: Date | null;

  @OneOfField(WARNINGS, {
    nullable: true,
    description:
      'The date lies outside the working hours of the department that holds the request. It may be agreed on.',
  })
  warning: OfferWarning | null;

  @SchemaField({
    ...consequenceOrNull,
    description:
      'The effect on the promise and on waiting orders, were the offer accepted now. `price` is the cost that an acceptance acknowledges. Null unless the offer is on the table, before submission, and for a token without `orders:read`.',
  })
  consequence: object | null;
}

export class DateNegotiationDto {
  @IdField()
  id: string;

  @OneOfField(STATES, { example: 'OPEN' })
  state: NegotiationState;

  @OneOfField(SIDES, { nullable: true, example: 'REQUESTER', description: 'The side whose turn it is.' })
  turnOf: Side | null;

  @InstantField({ nullable: true, description: 'The instant at which the offer on the table ends by itself.' })
  deadline: Date | null;

  @InstantField()
  openedAt: Date;

  @TextField({ nullable: true, description: 'The reason of the end, where one was given.' })
  endReason: string | null;

  @TextField({ nullable: true, description: 'The alternative of the declining side.' })
  alternative: string | null;

  @ListField(DateOfferDto)
  offers: DateOfferDto[];
}

export class DateEscalationDto {
  @OneOfField(['LEADS', 'EXECUTIVES'], { example: 'LEADS', description: 'The level that has to settle the date.' })
  level: EscalationLevel;

  @OneOfField(SIDES, { example: 'REQUESTER' })
  side: Side;

  @PartField(PersonRefDto, { nullable: true })
  escalatedBy: PersonRefDto | null;

  @TextField({ example: 'We have offered three dates, and the crane stands still.' })
  reason: string;

  @InstantField()
  escalatedAt: Date;
}

export class RequestOffersDto {
  @IdField()
  requestId: string;

  @OneOfField(SIDES, { nullable: true, example: 'REQUESTER', description: 'Null while no offer is on the table.' })
  turnOf: Side | null;

  @PartField(DateOfferDto, { nullable: true, description: 'The offer to answer.' })
  onTheTable: DateOfferDto | null;

  @PartField(DateOfferDto, { nullable: true, description: 'The accepted offer that is in force.' })
  commitment: DateOfferDto | null;

  @PartField(DateEscalationDto, {
    nullable: true,
    description: 'The escalation of the date. The leads alone settle it, while executives only read.',
  })
  escalation: DateEscalationDto | null;

  @SchemaField({
    type: 'object',
    properties: Object.fromEntries(ABILITIES.map((name) => [name, { type: 'boolean' as const, example: false }])),
    description: 'Your possible acts at this moment.',
  })
  // Written out, since the swagger plugin describes a Record as further members without names.
  abilities: { [Name in OfferAbility]: boolean };

  @ListField(DateNegotiationDto)
  negotiations: DateNegotiationDto[];
}
