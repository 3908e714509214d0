import type pg from 'pg';
import { GENESIS, hashOf } from '../../../src/platform/events/chain.js';
import { EVENT_COLUMNS, type EventRow } from '../../../src/platform/events/event-row.js';
import type { Copies, Copy } from './copies.js';
import { field } from './rows.js';

const HOUR = 3_600_000;

/** All events of all copies by hour. The events of an hour are sorted when they are generated. */
class Timetable {
  private readonly first: number;
  private readonly hours: Uint32Array;
  private readonly copies: Uint32Array;
  private readonly places: Uint8Array;

  constructor(all: Copies) {
    let [first, last, count] = [Infinity, -Infinity, 0];
    const each = (visit: (hour: number, copy: number, place: number) => void): void => {
      for (const copy of all.all()) {
        copy.story.events.forEach(({ recordedAt }, place) =>
          visit(Math.floor(copy.instant(recordedAt).getTime() / HOUR), copy.place, place),
        );
      }
    };
    each((hour) => {
      first = Math.min(first, hour);
      last = Math.max(last, hour);
      count += 1;
    });
    this.first = first;
    this.hours = new Uint32Array(count === 0 ? 1 : last - first + 2);
    this.copies = new Uint32Array(count);
    this.places = new Uint8Array(count);
    each((hour) => (this.hours[hour - first + 1]! += 1));
    for (let hour = 1; hour < this.hours.length; hour += 1) this.hours[hour]! += this.hours[hour - 1]!;
    const next = this.hours.slice();
    each((hour, copy, place) => {
      const at = next[hour - first]!++;
      [this.copies[at], this.places[at]] = [copy, place];
    });
  }

  *byHour(): Generator<{ begins: number; entries: { copy: number; place: number }[] }> {
    for (let hour = 0; hour < this.hours.length - 1; hour += 1) {
      const entries = [];
      for (let at = this.hours[hour]!; at < this.hours[hour + 1]!; at += 1) {
        entries.push({ copy: this.copies[at]!, place: this.places[at]! });
      }
      if (entries.length > 0) yield { begins: (this.first + hour) * HOUR, entries };
    }
  }
}

/** The copies whose events are being written. Each is created once and dropped after its last event. */
class UnderWay {
  private readonly copies = new Map<number, { copy: Copy; left: number }>();

  constructor(private readonly all: Copies) {}

  eventOf(place: number, event: number): EventRow {
    const known = this.copies.get(place) ?? this.begin(place);
    known.left -= 1;
    if (known.left === 0) this.copies.delete(place);
    return known.copy.story.events[event]!.of(known.copy);
  }

  private begin(place: number): { copy: Copy; left: number } {
    const copy = this.all.at(place);
    const begun = { copy, left: copy.story.events.length };
    this.copies.set(place, begun);
    return begun;
  }
}

/** The recorded events, in order. */
export async function recordedEvents(client: pg.Client): Promise<EventRow[]> {
  return (await client.query<EventRow>(`SELECT ${EVENT_COLUMNS} FROM event ORDER BY recorded_at, position`)).rows;
}

/** The recorded events and those of the copies, in the order in which they would have been recorded. */
function* inOrder(recorded: readonly EventRow[], copies: Copies): Generator<EventRow> {
  const underWay = new UnderWay(copies);
  let next = 0;
  for (const { begins, entries } of new Timetable(copies).byHour()) {
    const due = [];
    for (; next < recorded.length && recorded[next]!.recorded_at.getTime() < begins + HOUR; next += 1)
      due.push(recorded[next]!);
    const made = entries
      .sort((a, b) => a.copy - b.copy || a.place - b.place)
      .map(({ copy, place }) => underWay.eventOf(copy, place));
    yield* [...due, ...made].sort((a, b) => a.recorded_at.getTime() - b.recorded_at.getTime());
  }
  yield* recorded.slice(next);
}

export const CHAIN_COLUMNS = EVENT_COLUMNS.split(', ');

/** Seals the events with the rule of the product's sealer. */
export function* sealedLines(recorded: readonly EventRow[], copies: Copies): Generator<string> {
  let [position, previous] = [0n, GENESIS as Buffer];
  for (const row of inOrder(recorded, copies)) {
    position += 1n;
    const hash = hashOf(row, String(position), previous);
    yield lineOf({ ...row, position: String(position), previous_hash: previous, hash });
    previous = hash;
  }
}

const bytes = (value: Buffer | null): string => `\\\\x${value!.toString('hex')}`;

const lineOf = (row: EventRow): string =>
  [
    row.id,
    row.stream_kind,
    row.stream_id,
    row.sequence,
    row.type,
    field(JSON.stringify(row.payload)),
    row.actor_id ?? '\\N',
    row.side ?? '\\N',
    row.channel ?? '\\N',
    row.origin,
    row.occurred_at.toISOString(),
    row.recorded_at.toISOString(),
    `{${row.audience.join(',')}}`,
    row.position,
    bytes(row.previous_hash),
    bytes(row.hash),
  ].join('\t');
