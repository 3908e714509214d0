import { Injectable } from '@nestjs/common';
import { type RateWord, readRate, SetRates, type WrittenRate } from '../../delay-cost/index.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Refusal } from '../../platform/http/refusal.js';
import { refuseAmbiguous } from '../table/decimal.js';
import type { Cells } from '../table/read-table.js';
import { RowReading } from '../table/row-refused.js';
import type { ImportKind, OpenImport, WrittenRow } from './import-kind.js';

/** Imports the values of currencies by day, in units of the report currency. */
@Injectable()
export class ExchangeRatesImport implements ImportKind<RateWord> {
  readonly name = 'EXCHANGE_RATES';
  readonly columns = [
    { name: 'currency', required: true },
    { name: 'day', required: true },
    { name: 'rate', required: true },
  ] as const;
  readonly columnOfCode = {
    'exchange_rate.of_report_currency': 'currency',
    'exchange_rate.day_to_come': 'day',
    'import.named_twice': 'day',
  };

  constructor(private readonly setRates: SetRates) {}

  open(actor: Actor): Promise<OpenImport<RateWord>> {
    return Promise.resolve({
      read: readRow,
      nameOf,
      write: async (words) => {
        const written = await this.setRates.execute(actor, words);
        return written.map((each, place) => (each instanceof Refusal ? each : toRow(words[place]!, each)));
      },
    });
  }
}

function readRow({ currency, day, rate }: Cells): Promise<RateWord> {
  const reading = new RowReading();
  reading.cell(() => refuseAmbiguous('rate', rate!));
  return reading.whole(() => readRate({ currency: currency!, day: day!, rate: rate!.replace(',', '.') }));
}

const nameOf = ({ currency, day }: RateWord): string => `${currency}/${day}`;

const toRow = (word: RateWord, { id, before, changed }: WrittenRate): WrittenRow => ({
  outcome: !changed ? 'UNCHANGED' : before === null ? 'CREATED' : 'CHANGED',
  id,
  name: nameOf(word),
  departmentIds: [],
  before: before === null ? null : { rate: before },
  after: { rate: word.rate },
  version: null,
});
