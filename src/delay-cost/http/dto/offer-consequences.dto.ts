import { OrderNameDto } from '../../../orders/index.js';
import { MoneyDto } from '../../../platform/http/fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';

export class RequestNamedDto {
  @IdField() id: string;
  @TextField({ example: 'ENG-1042' }) number: string;
}

export class OrderConsequenceDto {
  /** Null for orders you may not see. Those of one currency are one sum. */
  @PartField(OrderNameDto, { nullable: true }) order: OrderNameDto | null;
  /** The number of orders in this line. */
  @IntegerField({ example: 1 }) orders: number;
  /**
   * The cost compared with an answer at the date in force, negative where it saves. Null: not priced, which is not
   * zero.
   */
  @PartField(MoneyDto, { nullable: true, example: { amount: '200000', currency: 'USD' } })
  price: MoneyDto | null;
  /** The cost compared with the date that was asked for first. */
  @PartField(MoneyDto, { nullable: true, example: { amount: '200000', currency: 'USD' } })
  priceAgainstFirstAsk: MoneyDto | null;
  /** False: promise, value or profile are unconfirmed. */
  @FlagField({ example: true }) verified: boolean;
  /** Whole units late with an answer then; null where unknown, or for several orders. */
  @IntegerField({ nullable: true, example: 2 }) unitsLate: number | null;
  /** True: the order would leave in time at the date in force, and not at this one. */
  @FlagField({ example: false }) breaksDate: boolean;
  /** True: something else holds the order up longer than this date would. */
  @FlagField({ example: false }) outlasted: boolean;
  /** The request that holds it up longer, where you may see it. */
  @PartField(RequestNamedDto, { nullable: true }) outlastedBy: RequestNamedDto | null;
  /** False: the instant of another answer that the order waits for is not foreseen. */
  @FlagField({ example: true }) forecastKnown: boolean;
}

export class OfferConsequenceDto {
  @InstantField({ description: 'The date; for a duration its end, were it accepted at once.' })
  answerAt: Date;
  @InstantField({ nullable: true, description: 'The date in force.' }) commitmentAt: Date | null;
  @InstantField({ nullable: true, description: 'The date the requester named first.' }) firstAskAt: Date | null;
  /** Working seconds of the provider after the date in force, negative before it. */
  @IntegerField({ nullable: true, example: 57600 }) slackSeconds: number | null;
  @InstantField() reckonedAt: Date;
  /** The sums that an acceptance has to acknowledge, one for each currency. */
  @ListField(MoneyDto) price: MoneyDto[];
  /** Waiting orders without a price. */
  @IntegerField({ example: 0 }) notPriced: number;
  @ListField(OrderConsequenceDto) orders: OrderConsequenceDto[];
  @ListField(String, { example: ['This costs SO-10455 another 2,000.00 USD.'] }) sentences: string[];
}

export class OfferWithConsequenceDto {
  @IdField() offerId: string;
  /** The consequence at the time of the offer. */
  @PartField(OfferConsequenceDto) whenMade: OfferConsequenceDto;
  /** The consequence at this moment, while the offer is on the table. An acceptance acknowledges it. */
  @PartField(OfferConsequenceDto, { nullable: true }) now: OfferConsequenceDto | null;
}

export class OfferConsequencesDto {
  @IdField() requestId: string;
  @InstantField() asOf: Date;
  /** The stake, at this moment, of the orders that wait for the answer and that you may see. */
  @ListField(String, { example: ['Being late costs SO-10455 1,000.00 USD per day after 6 March.'] })
  atStake: string[];
  /** In the order in which they were made. */
  @ListField(OfferWithConsequenceDto) offers: OfferWithConsequenceDto[];
}
