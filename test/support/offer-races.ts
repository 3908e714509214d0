import type { DueTimer } from '../../src/platform/timers/index.js';
import { ExpireOffers } from '../../src/requests/offers/expire-offers.js';
import type { DateOfferDto, RequestOffersDto } from '../../src/requests/offers/http/dto/offers.dto.js';
import type { Client } from './builders/identity.js';
import { aRequest, type RequestHandle, type RequestWorld } from './builders/requests.js';

export const CONTENDERS = ['accept', 'counter', 'withdraw', 'expire'] as const;
export type Contender = (typeof CONTENDERS)[number];

const THURSDAY = { kind: 'DATE', date: '2026-03-05T15:00:00Z' };
const FRIDAY = { kind: 'DATE', date: '2026-03-06T15:00:00Z', reason: 'The bench is free on Friday.' };

/** The contender that causes each outcome of an offer. */
const ENDS: Record<string, Contender> = {
  ACCEPTED: 'accept',
  COUNTERED: 'counter',
  WITHDRAWN: 'withdraw',
  EXPIRED: 'expire',
};

/** The end of a race. `fault` describes a result that must never happen. */
export interface RaceEnd {
  winner: Contender | null;
  fault: string | null;
}

interface Standing {
  outcome: string | null;
  state: string;
  told: number;
  open: number;
}

/**
 * Runs races for an open offer, each contender on its own connection. The clock of the worker that expires offers is
 * ahead of the application's clock. Otherwise no answer could be in time together with the expiry.
 */
export class OfferRaces {
  private request: RequestHandle | null = null;
  private heats = 0;

  constructor(
    private readonly world: RequestWorld,
    private readonly random: () => number,
    /** Races on one request, before its history gets too long. */
    private readonly heatsPerRequest = 20,
  ) {}

  async run(contenders: readonly Contender[]): Promise<RaceEnd> {
    const offer = await this.layOffer();
    const statuses = await Promise.all(contenders.map((contender) => this.compete(contender, offer)));
    const standing = await this.standingOf(offer);
    if (standing.open > 0) await this.clearTable();
    return judge(contenders, statuses, standing);
  }

  /** For the sweep only the outcome shows whether it was in time. */
  private async compete(contender: Contender, { id, hash, replyBy }: DateOfferDto): Promise<number | null> {
    const { erik, erika, carla } = this.world;
    switch (contender) {
      case 'accept':
        return (await erik.post(`/offers/${id}/acceptance`, { hash })).status;
      case 'counter':
        return (await erika.post(`/offers/${id}/counter-offers`, FRIDAY)).status;
      case 'withdraw':
        return (await carla.post(`/offers/${id}/withdrawal`, {})).status;
      case 'expire':
        return this.expire(new Date(replyBy)).catch(() => 500);
    }
  }

  /**
   * The sweep's work on one timer: claimed and applied in one transaction. It needs no HTTP call, so a random delay of
   * some round trips makes the race fair.
   */
  private async expire(asOf: Date): Promise<null> {
    const { database } = this.world.app;
    for (let trips = Math.floor(this.random() * 16); trips > 0; trips -= 1) await database.query('SELECT 1');
    return database.inTransaction(async () => {
      const claimed = await database.query<DueTimer>(
        `DELETE FROM timer
          WHERE id IN (SELECT id FROM timer WHERE kind = 'request.offer_expiry' AND subject_id = $1
                          FOR UPDATE SKIP LOCKED)
         RETURNING id, kind, subject_id AS "subjectId", key, due_at AS "dueAt", target_version AS "targetVersion", payload`,
        [this.request!.id],
      );
      await this.world.app.get(ExpireOffers).fire(claimed, asOf);
      return null;
    });
  }

  private async layOffer(): Promise<DateOfferDto> {
    if (this.request === null || this.heats % this.heatsPerRequest === 0) this.request = await aRequest(this.world);
    this.heats += 1;
    const { body } = await this.world.carla.post(`/requests/${this.request.number}/offers`, THURSDAY).expect(201);
    return (body as RequestOffersDto).onTheTable!;
  }

  private async standingOf({ id }: DateOfferDto): Promise<Standing> {
    const [standing] = await this.world.app.database.query<Standing>(
      `SELECT o.outcome, n.state,
              (SELECT count(*)::integer FROM date_negotiation WHERE request_id = o.request_id AND state = 'OPEN') AS open,
              (SELECT count(*)::integer FROM event e
                WHERE e.stream_id = o.request_id
                  AND (e.payload ->> 'counterOf' = $1::text
                       OR e.payload ->> 'offerId' = $1::text AND e.type <> 'request.offer_made')) AS told
         FROM offer o JOIN date_negotiation n ON n.id = o.negotiation_id WHERE o.id = $1::uuid`,
      [id],
    );
    return standing!;
  }

  private async clearTable(): Promise<void> {
    const { carla, erika } = this.world;
    const { body } = await carla.get(`/requests/${this.request!.number}/offers`).expect(200);
    const { onTheTable } = body as RequestOffersDto;
    if (onTheTable === null) return;
    const author: Client = onTheTable.side === 'PROVIDER' ? erika : carla;
    await author.post(`/offers/${onTheTable.id}/withdrawal`, {}).expect(200);
  }
}

/** A worker whose clock is ahead may find at once that the counter-offer has expired as well. */
const STATES: Record<Contender, readonly string[]> = {
  accept: ['ACCEPTED'],
  counter: ['OPEN', 'LAPSED'],
  withdraw: ['WITHDRAWN'],
  expire: ['LAPSED'],
};

/** There is exactly one winner, and rows, history and answers agree on it. All other contenders got a conflict. */
function judge(contenders: readonly Contender[], statuses: (number | null)[], standing: Standing): RaceEnd {
  const winner = standing.outcome === null ? null : (ENDS[standing.outcome] ?? null);
  const answered = contenders.filter((_, index) => statuses[index] !== null && statuses[index]! < 300);
  const rejected = statuses.filter((status) => status !== null && status >= 300 && status !== 409);
  const faults = [
    winner === null || !contenders.includes(winner) ? `nobody won: ${standing.outcome}` : null,
    winner !== null && !STATES[winner].includes(standing.state) ? `${winner} won, and it is ${standing.state}` : null,
    standing.open > 1 ? `${standing.open} tables` : null,
    standing.told !== 1 ? `${standing.told} ends were told` : null,
    answered.length !== (winner === 'expire' ? 0 : 1) ? `a yes to ${answered.join(' and ') || 'nobody'}` : null,
    rejected.length > 0 ? `answered ${rejected.join(', ')}` : null,
  ];
  const found = faults.filter((fault) => fault !== null);
  return { winner, fault: found.length === 0 ? null : found.join('; ') };
}
