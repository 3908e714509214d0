import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { ExchangeRateSet } from '../delay-cost.events.js';
import { examineRate } from './examine-rate.js';
import { ExchangeRate } from './exchange-rate.entity.js';

/** Records the value of a currency on a day. An earlier record of that day stays beside it. */
@Injectable()
export class SetRate {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, currency: string, day: string, rate: string): Promise<ExchangeRate> {
    const fault = examineRate({ currency, day }, this.config.reportCurrency, this.clock.now());
    if (fault !== null) throw fault;
    const row = { id: newId(), currency, day, rate, recordedAt: this.clock.now(), recordedById: actor.userId };
    await this.database.repository(ExchangeRate).insert(row);
    const stream = { kind: 'exchange_rate', id: row.id };
    await this.log.record(ExchangeRateSet, {
      stream,
      payload: { currency, day, rate },
      actorId: actor.userId,
      audience: [],
    });
    return row;
  }
}
