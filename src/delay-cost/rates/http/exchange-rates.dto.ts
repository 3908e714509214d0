import { type Format, IsFormat } from '../../../platform/csv/index.js';
import { NotAfter } from '../../../platform/http/days.js';
import { IsCurrencyCode, IsLocalDate, IsShapedLike, Optional } from '../../../platform/http/fields.js';
import { IdField, InstantField, LocalDateField, TextField } from '../../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';

export class CurrencyParams {
  @IsCurrencyCode({ example: 'EUR' })
  currency: string;
}

export class RateOfDayParams extends CurrencyParams {
  @IsLocalDate()
  day: string;
}

export class RateBody {
  /** The exact value of one unit of this currency, in units of the report currency. */
  @IsShapedLike(/^(?=.*[1-9])\d{1,9}(\.\d{1,12})?$/, 'is not a rate like 1.0837', { example: '1.0837' })
  rate: string;
}

export class RatesQuery extends PageQuery {
  @Optional()
  @NotAfter('to')
  @IsLocalDate({ example: undefined })
  from?: string;

  @Optional()
  @IsLocalDate({ example: undefined })
  to?: string;

  @IsFormat()
  format?: Format;
}

export class ExchangeRateDto {
  @IdField() id: string;
  @TextField({ example: 'EUR' }) currency: string;
  @LocalDateField({ example: '2026-03-06' }) day: string;
  @TextField({ example: '1.0837' }) rate: string;
  @TextField({ example: 'USD' }) reportCurrency: string;
  @InstantField() recordedAt: Date;
  @IdField() recordedById: string;
}

export class ExchangeRatePage extends PageOf(ExchangeRateDto) {}
