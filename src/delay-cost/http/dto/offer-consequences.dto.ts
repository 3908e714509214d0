import { ApiProperty } from '@nestjs/swagger';
import { OrderNameParams } from '../../../orders/index.js';
import { MoneyDto } from '../../../platform/http/fields.js';

const instant = { type: String, format: 'date-time' } as const;
const instantOrNull = { ...instant, nullable: true } as const;

export class RequestNamedDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'ENG-1042' }) number: string;
}

export class OrderConsequenceDto {
  /** Null for orders you may not see: those of one currency stand together as a sum. */
  @ApiProperty({ type: OrderNameParams, nullable: true }) order: OrderNameParams | null;
  /** How many orders this line stands for. */
  @ApiProperty({ type: 'integer', example: 1 }) orders: number;
  /** More than an answer at the date in force, negative where it saves. Null: not priced, which is not nothing. */
  @ApiProperty({ type: MoneyDto, nullable: true, example: { amount: '200000', currency: 'USD' } })
  price: MoneyDto | null;
  /** The same against the date that was asked for first. */
  @ApiProperty({ type: MoneyDto, nullable: true, example: { amount: '200000', currency: 'USD' } })
  priceAgainstFirstAsk: MoneyDto | null;
  /** False: promise, value or profile are only what somebody typed in. */
  @ApiProperty({ example: true }) verified: boolean;
  /** Whole units late, were the answer given then; null where unknown, or where several orders stand together. */
  @ApiProperty({ type: 'integer', nullable: true, example: 2 }) unitsLate: number | null;
  /** It would leave in time at the date in force, and does not at this one. */
  @ApiProperty({ example: false }) breaksDate: boolean;
  /** Something else holds the order up longer than this date would. */
  @ApiProperty({ example: false }) outlasted: boolean;
  /** The request that does, where you may see it. */
  @ApiProperty({ type: RequestNamedDto, nullable: true }) outlastedBy: RequestNamedDto | null;
  /** False: when something else is answered that the order waits for is not foreseen. */
  @ApiProperty({ example: true }) forecastKnown: boolean;
}

export class OfferConsequenceDto {
  @ApiProperty({ ...instant, description: 'The date; of a duration its end, were it accepted at once.' })
  answerAt: Date;
  @ApiProperty({ ...instantOrNull, description: 'The date in force.' }) commitmentAt: Date | null;
  @ApiProperty({ ...instantOrNull, description: 'The date the requester named first.' }) firstAskAt: Date | null;
  /** Working seconds of the provider after the date in force, negative before it. */
  @ApiProperty({ type: 'integer', nullable: true, example: 57600 }) slackSeconds: number | null;
  @ApiProperty(instant) reckonedAt: Date;
  /** The sums that an acceptance has to acknowledge: one a currency. */
  @ApiProperty({ type: [MoneyDto] }) price: MoneyDto[];
  /** Orders that wait and have no price. */
  @ApiProperty({ type: 'integer', example: 0 }) notPriced: number;
  @ApiProperty({ type: [OrderConsequenceDto] }) orders: OrderConsequenceDto[];
  @ApiProperty({ type: [String], example: ['This costs SO-10455 another 2,000.00 USD.'] }) sentences: string[];
}

export class OfferWithConsequenceDto {
  @ApiProperty({ format: 'uuid' }) offerId: string;
  /** As it was when the offer was made. */
  @ApiProperty({ type: OfferConsequenceDto }) whenMade: OfferConsequenceDto;
  /** As it is now, while the offer lies on the table: this is what an acceptance acknowledges. */
  @ApiProperty({ type: OfferConsequenceDto, nullable: true }) now: OfferConsequenceDto | null;
}

export class OfferConsequencesDto {
  @ApiProperty({ format: 'uuid' }) requestId: string;
  @ApiProperty(instant) asOf: Date;
  /** The stake, at this moment, of the orders that wait for the answer and that you may see. */
  @ApiProperty({ type: [String], example: ['Being late costs SO-10455 1,000.00 USD per day after 6 March.'] })
  atStake: string[];
  /** In the order in which they were made. */
  @ApiProperty({ type: [OfferWithConsequenceDto] }) offers: OfferWithConsequenceDto[];
}
