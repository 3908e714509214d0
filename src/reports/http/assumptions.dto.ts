import { IntegerField, ListField, LocalDateField, TextField } from '../../platform/http/response-fields.js';

export class MissingRateDto {
  @TextField({ example: 'EUR' }) currency: string;
  @LocalDateField({ example: '2026-03-09' }) day: string;
}

export class RateUsedDto extends MissingRateDto {
  /** The value of one unit in the report currency. */
  @TextField({ example: '1.0837' }) rate: string;
  /** The day of the rate. Over a weekend the last rate is used. */
  @LocalDateField({ example: '2026-03-06' }) ratedOn: string;
}

/** The rates behind the figures. The same question with the same `asOf` has the same. */
export class RatesAssumedDto {
  @TextField({ example: 'USD' }) reportCurrency: string;
  @ListField(RateUsedDto) rates: RateUsedDto[];
  /** Days without a rate: their amounts are not in the sums in the report currency. */
  @ListField(MissingRateDto) missingRates: MissingRateDto[];
  @ListField(String, { example: ['12 orders are read, of at most 20,000.'] }) sentences: string[];
}

export class AssumptionsDto extends RatesAssumedDto {
  @IntegerField({ example: 12 }) orders: number;
  /** Orders whose terms were typed in and not confirmed: counted, and marked. */
  @IntegerField({ example: 1 }) unverified: number;
  @IntegerField({ example: 0 }) unpriced: number;
  /** Orders with an answer that is not foreseen, so their forecast is a lower bound. */
  @IntegerField({ example: 0 }) unknownForecasts: number;
}
