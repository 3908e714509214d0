import {
  begin,
  move,
  restore,
  type NegotiationMove,
  type Negotiation,
  type NegotiationOpening,
} from '@lockstep/negotiation';
import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { toInstant, toSeconds } from '../../platform/clock/clock.js';
import { Database, newId } from '../../platform/database/index.js';
import { Timers } from '../../platform/timers/index.js';
import { DateNegotiation } from './date-negotiation.entity.js';
import { columnsOfDateNegotiation, offerOnTable, toDateNegotiation } from './negotiation-rows.js';
import { Offer, type OfferResult } from './offer.entity.js';
import { byOfferRules } from './offers.errors.js';

export const OFFER_EXPIRY = 'request.offer_expiry';

/** A loaded negotiation: its row, its offers by number, and the value for the rules of the lib. */
export interface LoadedDateNegotiation {
  row: DateNegotiation;
  offers: Offer[];
  negotiation: Negotiation;
}

type DateMove = Extract<NegotiationMove, { type: 'COUNTER' | 'ACCEPT' | 'DECLINE' | 'WITHDRAW' | 'EXPIRE' | 'LAPSE' }>;

const OUTCOME: Record<DateMove['type'], OfferResult> = {
  COUNTER: 'COUNTERED',
  ACCEPT: 'ACCEPTED',
  DECLINE: 'DECLINED',
  WITHDRAW: 'WITHDRAWN',
  EXPIRE: 'EXPIRED',
  LAPSE: 'LAPSED',
};

/** Loads negotiations of dates and applies moves to them. The caller of a move has locked the request. */
@Injectable()
export class DateNegotiations {
  constructor(
    private readonly database: Database,
    private readonly timers: Timers,
  ) {}

  findOffer(id: string): Promise<Offer | null> {
    return this.offers.findOneBy({ id });
  }

  /**
   * The offers of these requests that were open at the instant: at most one per request, because a new offer replaces
   * the one before.
   */
  async offersLyingAt(requestIds: readonly string[], at: Date): Promise<Offer[]> {
    if (requestIds.length === 0) return [];
    const lying = { requestId: In([...requestIds]), madeAt: LessThanOrEqual(at) };
    return this.offers.find({
      where: [
        { ...lying, settledAt: IsNull() },
        { ...lying, settledAt: MoreThan(at) },
      ],
      order: { number: 'ASC' },
    });
  }

  /** All negotiations of a request, oldest first. */
  async allOf(requestId: string): Promise<LoadedDateNegotiation[]> {
    const rows = await this.rows.find({ where: { requestId }, order: { openedAt: 'ASC', id: 'ASC' } });
    const offers = await this.offers.find({ where: { requestId }, order: { number: 'ASC' } });
    return rows.map((row) => {
      const own = offers.filter(({ negotiationId }) => negotiationId === row.id);
      return { row, offers: own, negotiation: toDateNegotiation(row, own) };
    });
  }

  async openOf(requestId: string): Promise<LoadedDateNegotiation | null> {
    return (await this.allOf(requestId)).find(({ row }) => row.state === 'OPEN') ?? null;
  }

  /** Makes the first offer of a new negotiation and returns it. */
  async begin(requestId: string, opening: Omit<NegotiationOpening, 'kind' | 'alreadyProposed'>): Promise<Offer> {
    const alreadyProposed = await this.offers.countBy({ requestId });
    const negotiation = byOfferRules(() => begin({ ...opening, kind: 'DATE', alreadyProposed }));
    const openedAt = toInstant(opening.at);
    const row: DateNegotiation = {
      id: newId(),
      requestId,
      openedAt,
      version: 1,
      ...columnsOfDateNegotiation(negotiation),
    };
    await this.rows.save(row);
    return this.lay(row, negotiation);
  }

  /**
   * Applies a move. Returns the new offer after a counter, and null after every other move, because each of them ends
   * the negotiation.
   */
  async move(before: LoadedDateNegotiation, made: DateMove, replyBy?: number): Promise<Offer | null> {
    const negotiation = byOfferRules(() => move(before.negotiation, made, { replyBy }));
    const row = { ...before.row, ...columnsOfDateNegotiation(negotiation), version: before.row.version + 1 };
    await this.rows.save(row);
    await this.offers.update(before.offers.at(-1)!.id, {
      outcome: OUTCOME[made.type],
      settledAt: toInstant(made.at),
    });
    if (made.type === 'COUNTER') return this.lay(row, negotiation);
    await this.timers.cancel({ kind: OFFER_EXPIRY, subjectId: row.requestId });
    return null;
  }

  /** Reopens the offer that lapsed at this instant. Returns null if there was none. */
  async restore(requestId: string, lapsedAt: Date): Promise<Offer | null> {
    const lapsed = (await this.allOf(requestId)).at(-1);
    const offer = lapsed?.offers.at(-1);
    // Moves are stored in whole seconds, events with their fraction.
    if (offer?.outcome !== 'LAPSED' || toSeconds(offer.settledAt!) !== toSeconds(lapsedAt)) return null;
    const { row, negotiation } = lapsed!;
    const columns = columnsOfDateNegotiation(restore(negotiation, toSeconds(offer.replyBy)));
    await this.rows.save({ ...row, ...columns, version: row.version + 1 });
    await this.offers.update(offer.id, { outcome: null, settledAt: null });
    await this.expireAt(offer);
    return offer;
  }

  private async lay(row: DateNegotiation, negotiation: Negotiation): Promise<Offer> {
    const offer = offerOnTable(row, negotiation);
    await this.offers.insert(offer);
    await this.expireAt(offer);
    return offer;
  }

  private expireAt({ requestId, replyBy }: Offer): Promise<void> {
    return this.timers.schedule({ kind: OFFER_EXPIRY, subjectId: requestId, dueAt: replyBy });
  }

  private get rows() {
    return this.database.repository(DateNegotiation);
  }

  private get offers() {
    return this.database.repository(Offer);
  }
}
