import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Actor, admins, CurrentActor, signedIn } from '../../../platform/auth/index.js';
import { sendCsv } from '../../../platform/csv/index.js';
import { Operation } from '../../../platform/http/operation.js';
import { Listing } from '../../../platform/http/listing.js';
import type { Page } from '../../../platform/http/pagination.js';
import { ExchangeRate } from '../exchange-rate.entity.js';
import { ListRates } from '../list-rates.js';
import { Rates } from '../rates.js';
import { SetRate } from '../set-rate.js';
import {
  CurrencyParams,
  ExchangeRateDto,
  ExchangeRatePage,
  RateBody,
  RateOfDayParams,
  RatesQuery,
} from './exchange-rates.dto.js';
import { ratesTable } from './rates.csv.js';

const IN_CSV = 'CSV has the rates that count, all at once, in the columns of the import of exchange rates.';

@ApiTags('Exchange rates')
@Controller('exchange-rates')
export class ExchangeRatesController {
  constructor(
    private readonly listRates: ListRates,
    private readonly setRate: SetRate,
    private readonly rates: Rates,
  ) {}

  @Get()
  @Operation('listAllExchangeRates', {
    summary: 'Read the exchange rates of all currencies',
    description:
      'Rates are in the report currency, the latest day first. The first rate listed for a currency and day counts. ' +
      IN_CSV,
    access: signedIn(),
    responses: { 200: ExchangeRatePage },
  })
  all(
    @Query() query: RatesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<ExchangeRateDto> | string> {
    return this.listed({}, query, reply);
  }

  @Get(':currency')
  @Operation('listExchangeRates', {
    summary: 'Read the exchange rates of a currency',
    description:
      'Rates are in the report currency, the latest day first. The first rate listed for a day counts. ' + IN_CSV,
    access: signedIn(),
    responses: { 200: ExchangeRatePage },
  })
  list(
    @Param() { currency }: CurrencyParams,
    @Query() query: RatesQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Page<ExchangeRateDto> | string> {
    return this.listed({ currency }, query, reply);
  }

  @Put(':currency/:day')
  @Operation('setExchangeRate', {
    summary: 'Set the exchange rate of a day',
    description: 'The rate is in units of the report currency. Earlier rates of the day are kept; the last one counts.',
    access: admins(),
    responses: { 200: ExchangeRateDto },
  })
  async set(
    @CurrentActor() actor: Actor,
    @Param() { currency, day }: RateOfDayParams,
    @Body() { rate }: RateBody,
  ): Promise<ExchangeRateDto> {
    return this.present(await this.setRate.execute(actor, currency, day, rate));
  }

  private async listed(
    of: { currency?: string },
    { limit, cursor, format, ...days }: RatesQuery,
    reply: FastifyReply,
  ): Promise<Page<ExchangeRateDto> | string> {
    const list = { ...of, ...days };
    if (format === 'csv') {
      const name = ['exchange-rates', of.currency ?? []].flat().join('-');
      return sendCsv(reply, name, ratesTable(await this.listRates.holding(list)));
    }
    const listing = Listing.byKeys<[day: string, id: string]>(list, { limit, cursor }, ['timestamptz', 'uuid']);
    const rows = await this.listRates.execute(
      list,
      listing.after && { day: listing.after[0].slice(0, 10), id: listing.after[1] },
      listing.most,
    );
    return listing.page(
      rows,
      ({ day, id }) => [`${day}T00:00:00.000Z`, id],
      (row) => this.present(row),
    );
  }

  private present(row: ExchangeRate): ExchangeRateDto {
    return { ...row, reportCurrency: this.rates.reportCurrency };
  }
}
