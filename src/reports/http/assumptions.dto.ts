import { ApiProperty } from '@nestjs/swagger';

export class MissingRateDto {
  @ApiProperty({ example: 'EUR' }) currency: string;
  @ApiProperty({ format: 'date', example: '2026-03-09' }) day: string;
}

export class RateUsedDto extends MissingRateDto {
  /** The value of one unit in the report currency. */
  @ApiProperty({ example: '1.0837' }) rate: string;
  /** The day of the rate. Over a weekend the last rate is used. */
  @ApiProperty({ format: 'date', example: '2026-03-06' }) ratedOn: string;
}

/** The rates behind the figures. The same question with the same `asOf` has the same. */
export class RatesAssumedDto {
  @ApiProperty({ example: 'USD' }) reportCurrency: string;
  @ApiProperty({ type: [RateUsedDto] }) rates: RateUsedDto[];
  /** Days without a rate: their amounts are not in the sums in the report currency. */
  @ApiProperty({ type: [MissingRateDto] }) missingRates: MissingRateDto[];
  @ApiProperty({ type: [String], example: ['12 orders are read, of at most 1000.'] }) sentences: string[];
}

export class AssumptionsDto extends RatesAssumedDto {
  @ApiProperty({ type: 'integer', example: 12 }) orders: number;
  /** Orders whose terms were typed in and not confirmed: counted, and marked. */
  @ApiProperty({ type: 'integer', example: 1 }) unverified: number;
  @ApiProperty({ type: 'integer', example: 0 }) unpriced: number;
  /** Orders with an answer that is not foreseen, so their forecast is a lower bound. */
  @ApiProperty({ type: 'integer', example: 0 }) unknownForecasts: number;
}
