import { readClocks, type ClockReading } from '@lockstep/sla-clock';
import { Calendars } from '../../src/departments/index.js';
import { Database } from '../../src/platform/database/index.js';
import { EventLog } from '../../src/platform/events/index.js';
import { toSeconds } from '../../src/platform/clock/clock.js';
import { clockHistory } from '../../src/sla/history/clock-history.js';
import { clockRow } from '../../src/sla/clocks/clock-rows.js';
import { Clocks, type Replayed, type RequestReplay } from '../../src/sla/index.js';
import { COUNTED_EVENTS } from '../../src/sla/history/request-history.js';
import type { PinnedRequestTerms } from '../../src/sla/sla.events.js';
import type { TestApp } from '../support/app.js';

interface Row {
  request_id: string;
  kind: string;
  subject: string;
  result: string | null;
  elapsed_seconds: number;
  target_seconds: number | null;
  due_at: Date | null;
  state: string;
}

/** Reads every request again and compares what comes out with the clocks that were kept while it happened. */
export class SameClocks {
  constructor(private readonly app: TestApp) {}

  /** The requests that were ever sent. */
  async requests(): Promise<string[]> {
    const rows = await this.app
      .get(Database)
      .query<{ id: string }>('SELECT DISTINCT request_id AS id FROM request_clock ORDER BY 1');
    return rows.map(({ id }) => id);
  }

  /** Requests whose clocks are others when they are replayed under the terms that they have. */
  async differing(): Promise<string[]> {
    const now = this.app.clock.now();
    const ids = await this.requests();
    const terms = await this.termsOf(ids);
    const replays = await this.app.get(Clocks).replaysOf(ids, now);
    return this.differingIn(ids, (id) => this.replayed(replays.get(id)!, terms.get(id)!).clocks(now));
  }

  /** The same with the recorded histories changed: without events of some types, or in the hours of another department. */
  async differingWhen(sabotage: { without?: readonly string[]; hoursOf?: string }): Promise<string[]> {
    const now = this.app.clock.now();
    const ids = await this.requests();
    const streams = await this.app.get(EventLog).streamsOf('request', ids, COUNTED_EVENTS);
    const calendars = this.app.get(Calendars);
    const parties = await this.app.get(Database).query<{ id: string }>('SELECT id FROM department');
    const hours = new Map<string, Awaited<ReturnType<Calendars['of']>>>();
    for (const { id } of parties) hours.set(id, await calendars.of(sabotage.hoursOf ?? id));
    return this.differingIn(ids, (id) => {
      const kept = streams.get(id)!.filter(({ type }) => !(sabotage.without ?? []).includes(type));
      const events = clockHistory(kept);
      const submitted = events.find((event) => event.type === 'submitted')!;
      const byParty = (party: string) => hours.get(party)!;
      const { requester, provider } = submitted;
      return readClocks(
        events,
        { provider: byParty(provider), requester: byParty(requester), byParty },
        toSeconds(now),
      );
    });
  }

  /** As the requests went under their own terms, supposed to have been in force from the beginning. */
  private replayed(replay: RequestReplay, terms: PinnedRequestTerms): Replayed {
    return replay.under(() => terms);
  }

  private async termsOf(ids: readonly string[]): Promise<Map<string, PinnedRequestTerms>> {
    const rows = await this.app
      .get(Database)
      .query<{ id: string; payload: PinnedRequestTerms }>(
        `SELECT stream_id AS id, payload FROM event WHERE type = 'request.terms_pinned' AND stream_id = ANY ($1)`,
        [ids],
      );
    return new Map(rows.map(({ id, payload }) => [id, payload]));
  }

  /** A clock that stopped has its elapsed seconds and its verdict; of one that runs, its target and due instant stand. */
  private async differingIn(ids: readonly string[], read: (id: string) => ClockReading[]): Promise<string[]> {
    const rows = await this.app
      .get(Database)
      .query<Row>('SELECT * FROM request_clock WHERE request_id = ANY ($1) ORDER BY kind, subject', [ids]);
    return ids.filter((id) => {
      const kept = rows.filter((row) => row.request_id === id).map(comparable);
      const again = read(id).map((reading) => comparable(clockRow(id, reading) as Row));
      return JSON.stringify(kept) !== JSON.stringify(again.sort(byKind));
    });
  }
}

const byKind = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);

const comparable = ({ kind, subject, state, target_seconds, due_at, result, elapsed_seconds }: Row) => ({
  key: `${kind} ${subject}`,
  target_seconds,
  due_at: due_at && +due_at,
  result: state === 'STOPPED' ? result : null,
  elapsed: state === 'STOPPED' ? elapsed_seconds : null,
});
