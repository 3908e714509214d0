import type { State } from '@lockstep/negotiation';
import { ApiProperty } from '@nestjs/swagger';
import type { Side } from '../../../../platform/events/index.js';
import { PersonRef } from '../../../http/dto/refs.dto.js';
import type { EscalationLevel, OfferKind } from '../../../request-words.js';
import type { OfferAbility } from '../../offer-abilities.js';
import { OUTCOMES, type Outcome } from '../../offer.entity.js';

const SIDES = ['REQUESTER', 'PROVIDER'];
const STATES = ['OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED'];
const ABILITIES = ['makeOffer', 'counterOffer', 'acceptOffer', 'declineOffer', 'withdrawOffer'];
const WARNINGS = ['offer.outside_hours'] as const;
const instant = { type: String, format: 'date-time', nullable: true } as const;
const words = { type: String, nullable: true } as const;

/** Prices are told from above; the document refers to the shape that stands there. */
const consequenceOrNull = {
  oneOf: [{ $ref: '#/components/schemas/OfferConsequenceDto' }, { type: 'null' }],
} as never as object;

export type OfferWarning = (typeof WARNINGS)[number];

export class DateOfferDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer', example: 2, description: 'The number of the offer on the request, from 1.' })
  number: number;

  @ApiProperty({ enum: SIDES, example: 'PROVIDER' })
  side: Side;

  @ApiProperty({ type: PersonRef, nullable: true })
  author: PersonRef | null;

  @ApiProperty({ enum: ['DATE', 'DURATION'], example: 'DATE' })
  kind: OfferKind;

  @ApiProperty({ ...instant, example: '2026-03-05T16:00:00.000Z' })
  date: Date | null;

  @ApiProperty({ type: 'integer', nullable: true, example: null, description: 'Working time of the provider.' })
  seconds: number | null;

  @ApiProperty({ ...words, example: 'The test bench is free from Thursday on.' })
  reason: string | null;

  @ApiProperty({ description: 'The hash that an acceptance quotes.' })
  hash: string;

  @ApiProperty({ type: String, format: 'date-time' })
  replyBy: Date;

  @ApiProperty({ type: String, format: 'date-time' })
  madeAt: Date;

  @ApiProperty({ enum: OUTCOMES, nullable: true, description: 'Null while the offer is on the table.' })
  outcome: Outcome | null;

  @ApiProperty(instant)
  settledAt: Date | null;

  @ApiProperty({
    enum: WARNINGS,
    nullable: true,
    description:
      'The date lies outside the working hours of the department that holds the request. It may be agreed on.',
  })
  warning: OfferWarning | null;

  @ApiProperty({
    ...consequenceOrNull,
    description:
      'The effect on the promise and on waiting orders, were the offer accepted now. `price` is the cost that an acceptance acknowledges. Null unless the offer is on the table, before submission, and for a token without `orders:read`.',
  })
  consequence: object | null;
}

export class DateNegotiationDto {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: STATES, example: 'OPEN' })
  state: State;

  @ApiProperty({ enum: SIDES, nullable: true, example: 'REQUESTER', description: 'The side whose turn it is.' })
  turnOf: Side | null;

  @ApiProperty({ ...instant, description: 'The instant at which the offer on the table ends by itself.' })
  deadline: Date | null;

  @ApiProperty({ type: String, format: 'date-time' })
  openedAt: Date;

  @ApiProperty({ ...words, description: 'The reason of the end, where one was given.' })
  endReason: string | null;

  @ApiProperty({ ...words, description: 'The alternative of the declining side.' })
  alternative: string | null;

  @ApiProperty({ type: [DateOfferDto] })
  offers: DateOfferDto[];
}

export class DateEscalationDto {
  @ApiProperty({
    enum: ['LEADS', 'EXECUTIVES'],
    example: 'LEADS',
    description: 'The level that has to settle the date.',
  })
  level: EscalationLevel;

  @ApiProperty({ enum: SIDES, example: 'REQUESTER' })
  side: Side;

  @ApiProperty({ type: PersonRef, nullable: true })
  escalatedBy: PersonRef | null;

  @ApiProperty({ example: 'We have offered three dates, and the crane stands still.' })
  reason: string;

  @ApiProperty({ type: String, format: 'date-time' })
  escalatedAt: Date;
}

export class RequestOffersDto {
  @ApiProperty({ format: 'uuid' })
  requestId: string;

  @ApiProperty({
    enum: SIDES,
    nullable: true,
    example: 'REQUESTER',
    description: 'Null while no offer is on the table.',
  })
  turnOf: Side | null;

  @ApiProperty({ type: DateOfferDto, nullable: true, description: 'The offer to answer.' })
  onTheTable: DateOfferDto | null;

  @ApiProperty({ type: DateOfferDto, nullable: true, description: 'The accepted offer that is in force.' })
  commitment: DateOfferDto | null;

  @ApiProperty({
    type: DateEscalationDto,
    nullable: true,
    description: 'The escalation of the date. The leads alone settle it, while executives only read.',
  })
  escalation: DateEscalationDto | null;

  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(ABILITIES.map((name) => [name, { type: 'boolean' as const, example: false }])),
    description: 'Your possible acts at this moment.',
  })
  abilities: Record<OfferAbility, boolean>;

  @ApiProperty({ type: [DateNegotiationDto] })
  negotiations: DateNegotiationDto[];
}
