import type pg from 'pg';
import { copyInto } from '../support/database.js';
import { CHAIN_COLUMNS, recordedEvents, sealedLines } from './chain.js';
import { Copies } from './copies.js';
import { withoutIndexes } from './indexes.js';
import { columnsOf, examineTables, STORY_TABLES } from './rows.js';
import { NOTICE_WEEKS, rowsOf } from './story-rows.js';
import type { ToldStory } from './stories.js';
import { World } from './world.js';

export interface Wish {
  requests: number;
  seed: number;
}

/** Copies the stories until there are as many requests as wanted. */
export async function multiply(
  client: pg.Client,
  world: World,
  stories: readonly ToldStory[],
  { requests, seed }: Wish,
  say: (sentence: string) => void,
): Promise<void> {
  await examineTables(client);
  await client.query("SET timezone = 'UTC'");
  const columns = new Map<string, string[]>();
  for (const table of Object.keys(STORY_TABLES)) columns.set(table, await columnsOf(client, table));
  const told = [];
  for (const story of stories) told.push(await rowsOf(client, world, story, columns));
  const there = told.reduce((sum, story) => sum + story.requests, 0);
  const copies = Copies.draw(seed, world, told, Math.max(0, requests - there), await givenNumbers(client, world));
  await client.query('BEGIN');
  // The rows are consistent as a whole. Checks for each row would take as long as the rows themselves.
  await client.query("SET LOCAL session_replication_role = 'replica'; SET LOCAL synchronous_commit = 'off'");
  await withoutIndexes(client, [...columns.keys(), 'event'], async () => {
    for (const [table, names] of columns) {
      const written = await copyInto(client, table, names, lines(copies, table));
      if (written > 0) say(`${table}: ${written}`);
    }
    await writeChain(client, copies, say);
  });
  say('The indexes are made.');
  await noteNumbers(client, world, copies);
  await client.query('COMMIT');
}

function* lines(copies: Copies, table: string): Generator<string> {
  for (const copy of copies.all()) {
    if (table === 'notice' && copy.weeks > NOTICE_WEEKS) continue;
    for (const pattern of copy.story.tables.get(table)!) yield pattern.render(copy);
  }
}

async function writeChain(client: pg.Client, copies: Copies, say: (sentence: string) => void): Promise<void> {
  const recorded = await recordedEvents(client);
  await client.query('DELETE FROM event');
  say(`event: ${await copyInto(client, 'event', CHAIN_COLUMNS, sealedLines(recorded, copies))}`);
  await client.query('UPDATE feed_consumer SET position = (SELECT max(position) FROM event)');
}

async function givenNumbers(client: pg.Client, world: World): Promise<number[]> {
  const { rows } = await client.query<{ id: string; last: number }>(
    'SELECT department_id AS id, last FROM request_number_counter',
  );
  const last = new Map(rows.map((row) => [row.id, row.last]));
  return Array.from({ length: world.answering }, (_, place) => last.get(world.departmentOf(place)) ?? 0);
}

async function noteNumbers(client: pg.Client, world: World, { lastNumbers }: Copies): Promise<void> {
  for (const [place, last] of lastNumbers.entries()) {
    await client.query(
      `INSERT INTO request_number_counter (department_id, last) VALUES ($1, $2)
       ON CONFLICT (department_id) DO UPDATE SET last = excluded.last`,
      [world.departmentOf(place), last],
    );
  }
}
