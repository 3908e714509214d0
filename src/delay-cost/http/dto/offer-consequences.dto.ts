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
  /** Null for orders you may not see. Those of one currency are one sum. */
  @ApiProperty({ type: OrderNameParams, nullable: true }) order: OrderNameParams | null;
  /** The number of orders in this line. */
  @ApiProperty({ type: 'integer', example: 1 }) orders: number;
  /**
   * The cost compared with an answer at the date in force, negative where it saves. Null: not priced, which is not
   * zero.
   */
  @ApiProperty({ type: MoneyDto, nullable: true, example: { amount: '200000', currency: 'USD' } })
  price: MoneyDto | null;
  /** The cost compared with the date that was asked for first. */
  @ApiProperty({ type: MoneyDto, nullable: true, example: { amount: '200000', currency: 'USD' } })
  priceAgainstFirstAsk: MoneyDto | null;
  /** False: promise, value or profile are unconfirmed. */
  @ApiProperty({ example: true }) verified: boolean;
  /** Whole units late with an answer then; null where unknown, or for several orders. */
  @ApiProperty({ type: 'integer', nullable: true, example: 2 }) unitsLate: number | null;
  /** True: the order would leave in time at the date in force, and not at this one. */
  @ApiProperty({ example: false }) breaksDate: boolean;
  /** True: something else holds the order up longer than this date would. */
  @ApiProperty({ example: false }) outlasted: boolean;
  /** The request that holds it up longer, where you may see it. */
  @ApiProperty({ type: RequestNamedDto, nullable: true }) outlastedBy: RequestNamedDto | null;
  /** False: the instant of another answer that the order waits for is not foreseen. */
  @ApiProperty({ example: true }) forecastKnown: boolean;
}

export class OfferConsequenceDto {
  @ApiProperty({ ...instant, description: 'The date; for a duration its end, were it accepted at once.' })
  answerAt: Date;
  @ApiProperty({ ...instantOrNull, description: 'The date in force.' }) commitmentAt: Date | null;
  @ApiProperty({ ...instantOrNull, description: 'The date the requester named first.' }) firstAskAt: Date | null;
  /** Working seconds of the provider after the date in force, negative before it. */
  @ApiProperty({ type: 'integer', nullable: true, example: 57600 }) slackSeconds: number | null;
  @ApiProperty(instant) reckonedAt: Date;
  /** The sums that an acceptance has to acknowledge, one for each currency. */
  @ApiProperty({ type: [MoneyDto] }) price: MoneyDto[];
  /** Waiting orders without a price. */
  @ApiProperty({ type: 'integer', example: 0 }) notPriced: number;
  @ApiProperty({ type: [OrderConsequenceDto] }) orders: OrderConsequenceDto[];
  @ApiProperty({ type: [String], example: ['This costs SO-10455 another 2,000.00 USD.'] }) sentences: string[];
}

export class OfferWithConsequenceDto {
  @ApiProperty({ format: 'uuid' }) offerId: string;
  /** The consequence at the time of the offer. */
  @ApiProperty({ type: OfferConsequenceDto }) whenMade: OfferConsequenceDto;
  /** The consequence at this moment, while the offer is on the table. An acceptance acknowledges it. */
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
