import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { type Format, IsFormat } from '../../../platform/csv/index.js';
import { NotAfter } from '../../../platform/http/days.js';
import { IsLocalDate, Optional } from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';

export class CurrencyParams {
  @ApiProperty({ example: 'EUR', pattern: '^[A-Z]{3}$' })
  @Matches(/^[A-Z]{3}$/, { message: 'is not a currency like EUR' })
  currency: string;
}

export class RateOfDayParams extends CurrencyParams {
  @IsLocalDate()
  day: string;
}

export class RateBody {
  /** The exact value of one unit of this currency, in units of the report currency. */
  @ApiProperty({ example: '1.0837', pattern: '^(?=.*[1-9])\\d{1,9}(\\.\\d{1,12})?$' })
  @Matches(/^(?=.*[1-9])\d{1,9}(\.\d{1,12})?$/, { message: 'is not a rate like 1.0837' })
  rate: string;
}

export class RatesQuery extends PageQuery {
  @IsLocalDate({ required: false, example: undefined })
  @Optional()
  @NotAfter('to')
  from?: string;

  @IsLocalDate({ required: false, example: undefined })
  @Optional()
  to?: string;

  @IsFormat()
  format?: Format;
}

export class ExchangeRateDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'EUR' }) currency: string;
  @ApiProperty({ type: String, format: 'date', example: '2026-03-06' }) day: string;
  @ApiProperty({ example: '1.0837' }) rate: string;
  @ApiProperty({ example: 'USD' }) reportCurrency: string;
  @ApiProperty({ type: String, format: 'date-time' }) recordedAt: Date;
  @ApiProperty({ format: 'uuid' }) recordedById: string;
}

export class ExchangeRatePage extends PageOf(ExchangeRateDto) {}
