import type pg from 'pg';
import { textDigest } from '../../../src/requests/asking/ask.js';
import { TOLD_COLUMNS, type EventRow } from '../../../src/platform/events/event-row.js';
import { type CopyOfStory, type Pattern, Patterns } from './pattern.js';
import { linesOf, STORY_TABLES } from './rows.js';
import type { Cast, ToldStory } from './stories.js';
import type { World } from './world.js';

const AS_THEY_ARE = [0, 1, 2, 3, 4];
/**
 * Notices of older requests are left out, because people have read and deleted them. Otherwise this table would be
 * larger than all others.
 */
export const NOTICE_WEEKS = 4;

export interface EventPattern {
  recordedAt: number;
  of(copy: CopyOfStory): EventRow;
}

/** The rows of one story, as templates for the rows of its copies. */
export interface StoryRows {
  weight: number;
  cast: Cast;
  beginsAt: number;
  /** The number of weeks by which a copy may be shifted back, so that nothing is due that has not happened. */
  weeksBack: number;
  isAboutMoney: boolean;
  requests: number;
  numbers: readonly string[];
  tables: ReadonlyMap<string, readonly Pattern[]>;
  events: readonly EventPattern[];
}

/**
 * Ended stories may be shifted back to the beginning, open stories without a pending threshold by some months, other
 * stories not at all.
 */
const WEEKS_BACK = { ended: 100, open: 12, waiting: 0 };

export async function rowsOf(
  client: pg.Client,
  world: World,
  story: ToldStory,
  columns: ReadonlyMap<string, readonly string[]>,
): Promise<StoryRows> {
  const { requests, orders, cast, weight } = story;
  const streams = [...requests, ...orders];
  const { rows: events } = await client.query<EventRow>(
    `SELECT ${TOLD_COLUMNS} FROM event WHERE stream_id = ANY ($1) ORDER BY position`,
    [streams],
  );
  const { rows: made } = await client.query<{ number: string | null; isOpen: boolean }>(
    `SELECT number, ended_at IS NULL AS "isOpen" FROM request WHERE id = ANY ($1) ORDER BY submitted_at`,
    [requests],
  );
  const numbers = made.flatMap(({ number }) => (number === null ? [] : [number]));
  const beginsAt = events[0]!.occurred_at.getTime();
  const patterns = new Patterns(wordsOf(world, story, numbers), world.ids, beginsAt);
  const tables = new Map<string, Pattern[]>();
  for (const table of Object.keys(STORY_TABLES)) {
    const lines = await linesOf(client, table, columns.get(table)!, requests, orders);
    tables.set(
      table,
      lines.map((line) => patterns.of(line)),
    );
  }
  const isOpen = made.some((request) => request.isOpen);
  const pending = tables.get('timer')!.length > 0;
  return {
    weight,
    cast,
    beginsAt,
    weeksBack: pending ? WEEKS_BACK.waiting : isOpen ? WEEKS_BACK.open : WEEKS_BACK.ended,
    isAboutMoney: orders.length > 0,
    requests: requests.length,
    numbers,
    tables,
    events: events.map((event) => eventPattern(patterns, event)),
  };
}

/** In the order in which `Copy` names its own words. */
function wordsOf(world: World, story: ToldStory, numbers: readonly string[]): string[] {
  const { title, description, partNumber, reference } = story;
  const digest = textDigest({ title, description, intake: { partNumber }, language: null });
  const names = world.names(story.cast, [AS_THEY_ARE, AS_THEY_ARE, AS_THEY_ARE]);
  return [...names, title, description, partNumber, digest, reference ?? '', ...numbers];
}

function eventPattern(patterns: Patterns, event: EventRow): EventPattern {
  const [id, stream, payload, actor, audience] = [
    patterns.of(event.id),
    patterns.of(event.stream_id),
    patterns.of(JSON.stringify(event.payload)),
    event.actor_id === null ? null : patterns.of(event.actor_id),
    event.audience.map((department) => patterns.of(department)),
  ];
  const [occurredAt, recordedAt] = [event.occurred_at.getTime(), event.recorded_at.getTime()];
  return {
    recordedAt,
    of: (copy) => ({
      ...event,
      id: id.render(copy),
      stream_id: stream.render(copy),
      payload: JSON.parse(payload.render(copy)) as object,
      actor_id: actor?.render(copy) ?? null,
      audience: audience.map((department) => department.render(copy)),
      occurred_at: copy.instant(occurredAt),
      recorded_at: copy.instant(recordedAt),
      position: null,
      previous_hash: null,
      hash: null,
    }),
  };
}
