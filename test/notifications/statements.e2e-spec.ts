import { TellPeople } from '../../src/notifications/tell-people.js';
import { Feed, type StoredEvent } from '../../src/platform/events/index.js';
import { Sealer } from '../../src/platform/events/sealer.js';
import { aUser, emailOf, signIn } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import { statementsDuring } from '../support/statements.js';

/** A statement costs about a third of a millisecond of processor time: the count is what telling people costs. */
const MOST_OF_ONE = 12;
const MOST_OF_TWENTY = 20;
const RECIPIENTS = 5;

let world: RequestWorld;

/** Engineering has five people; one of them is written to at once, the others once a day. */
beforeAll(async () => {
  world = await aRequestWorld();
  for (const name of ['Anton Adler', 'Berta Bach', 'Conrad Conz']) {
    const { userId } = await aUser(world.app.http, world.admin, name);
    await world.admin.put(`/departments/${world.eng.id}/members/${userId}`, { lead: false }).expect(200);
  }
  await world.erik.put('/me/notice-preferences/NEW_WORK', { inApp: true, mail: 'AT_ONCE', urgent: false }).expect(200);
  await raised(1);
  await world.app.settle();
});
afterAll(() => world.app.close());

/** So many requests, and the sealed events of raising them. */
async function raised(requests: number): Promise<StoredEvent[]> {
  const from = await lastPosition();
  for (let each = 0; each < requests; each += 1) await aRequest(world);
  await world.app.get(Sealer).sealNow();
  return world.app.get(Feed).read(from, 200);
}

async function lastPosition(): Promise<string> {
  await world.app.get(Sealer).sealNow();
  const [last] = await world.app.database.query<{ position: string }>(
    'SELECT coalesce(max(position), 0) AS position FROM event',
  );
  return last!.position;
}

const tell = (events: StoredEvent[]): Promise<void> =>
  world.app.database.inTransaction(() => world.app.get(TellPeople).consume(events));

async function toldOf(events: StoredEvent[]): Promise<string[]> {
  const rows = await world.app.database.query<{ user_id: string }>(
    'SELECT user_id FROM notice WHERE event_id = ANY ($1)',
    [events.map(({ id }) => id)],
  );
  return rows.map((row) => row.user_id);
}

describe('the statements that tell people', () => {
  it(`are at most ${MOST_OF_ONE} for an event with five recipients`, async () => {
    const events = await raised(1);
    const sent = await statementsDuring(world.app, () => tell(events));
    expect(await toldOf(events)).toHaveLength(RECIPIENTS);
    expect(sent.slice(MOST_OF_ONE).join('\n')).toBe('');
  });

  it(`are at most ${MOST_OF_TWENTY} for twenty such events`, async () => {
    const events = await raised(20);
    const sent = await statementsDuring(world.app, () => tell(events));
    expect(await toldOf(events)).toHaveLength(20 * RECIPIENTS);
    expect(sent.slice(MOST_OF_TWENTY).join('\n')).toBe('');
  });

  it('are none for events that nobody hears of', async () => {
    const from = await lastPosition();
    await signIn(world.app.http, emailOf('Erik Brandt'));
    await world.app.get(Sealer).sealNow();
    const events = await world.app.get(Feed).read(from, 200);
    expect(events).not.toEqual([]);
    expect(await statementsDuring(world.app, () => tell(events))).toEqual([]);
  });

  it('are counted: one more for each person would be found out', async () => {
    const events = await raised(1);
    const sent = await statementsDuring(world.app, async () => {
      await tell(events);
      for (const userId of await toldOf(events)) {
        await world.app.database.query('SELECT FROM notice_preference WHERE user_id = $1', [userId]);
      }
    });
    expect(sent.length).toBeGreaterThan(MOST_OF_ONE);
  });
});
