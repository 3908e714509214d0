import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Config } from '../../platform/config/config.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { EventLog } from '../../platform/events/index.js';
import { Refusal } from '../../platform/http/refusal.js';
import { ExchangeRateSet } from '../delay-cost.events.js';
import { ExchangeRate } from './exchange-rate.entity.js';
import { examineRate } from './examine-rate.js';

/** The value of a currency on a day. */
export type RateWord = Pick<ExchangeRate, 'currency' | 'day' | 'rate'>;

export interface WrittenRate {
  id: string;
  /** The rate in force before; null when there was none. */
  before: string | null;
  changed: boolean;
}

/**
 * Records many rates, at most one for each day and currency. A rate that is in force already is neither recorded again
 * nor examined. So an exported table can be imported as it is, even with rates of the present report currency from the
 * time before it became that.
 */
@Injectable()
export class SetRates {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly log: EventLog,
  ) {}

  @Transactional()
  async execute(actor: Actor, words: readonly RateWord[]): Promise<(WrittenRate | Refusal)[]> {
    const now = this.clock.now();
    const held = await this.heldOn(words);
    const answers = words.map((word): WrittenRate | Refusal => {
      const before = held.get(keyOf(word));
      if (before?.rate === word.rate) return { id: before.id, before: before.rate, changed: false };
      const fault = examineRate(word, this.config.reportCurrency, now);
      if (fault !== null) return fault;
      return { id: newId(), before: before?.rate ?? null, changed: true };
    });
    const rows = words.flatMap((word, place) => {
      const answer = answers[place]!;
      if (answer instanceof Refusal || !answer.changed) return [];
      return [{ id: answer.id, ...word, recordedAt: now, recordedById: actor.userId }];
    });
    if (rows.length > 0) await this.database.repository(ExchangeRate).insert(rows);
    await this.log.recordAll(
      rows.map(({ id, currency, day, rate }) => ({
        ...{ type: ExchangeRateSet, stream: { kind: 'exchange_rate', id }, payload: { currency, day, rate } },
        ...{ actorId: actor.userId, audience: [] },
      })),
      now,
    );
    return answers;
  }

  /** The latest rate of each day. */
  private async heldOn(words: readonly RateWord[]): Promise<Map<string, ExchangeRate>> {
    const rows = await this.database.query<ExchangeRate>(
      `SELECT DISTINCT ON (currency, day) id, currency, day::text AS day, rate
         FROM exchange_rate
        WHERE (currency, day) IN (SELECT * FROM unnest($1::text[], $2::date[]))
        ORDER BY currency, day, id DESC`,
      [words.map(({ currency }) => currency), words.map(({ day }) => day)],
    );
    return new Map(rows.map((row) => [keyOf(row), row]));
  }
}

const keyOf = ({ currency, day }: Pick<RateWord, 'currency' | 'day'>): string => `${currency}|${day}`;
