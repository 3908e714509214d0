import pg from 'pg';
import { testDatabase } from '../support/app.js';
import { anOrder } from '../support/builders/orders.js';
import { anAnsweredRequest, aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import type { Client } from '../support/builders/identity.js';
import { readContract } from '../support/contract.js';
import { copyRequests } from '../support/many-requests.js';
import { excesses, planOf } from '../support/plans.js';
import { sentDuring } from '../support/statements.js';

jest.setTimeout(300_000);

/** Tables that grow with the work of the company; all others stay as small as the company is. */
const GROWING = [
  ...['request', 'request_text', 'request_search', 'request_terms', 'request_clock', 'queue_entry'],
  ...['event', 'message', 'question', 'offer', 'customer_order', 'order_link', 'notice', 'timer', 'request_seen'],
];
interface Contract {
  paths: Record<string, { get: { parameters: { name: string; in: string }[] } }>;
}

const REQUESTS = 20_000;
/** Somebody who sees one request of twenty reads twenty pages for a full one, or all of the little they see. */
const MOST_ROWS = 4_000;

const SORTS = [
  'submittedAt',
  '-submittedAt',
  'updatedAt',
  '-updatedAt',
  'dueAt',
  '-dueAt',
  'lateChance',
  '-lateChance',
];
const BY_NUMBER = ['number', '-number'];
const OPEN = ['SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING'];
const open = OPEN.map((state) => `state=${state}`).join('&');

/** The rest; what a reader may not see or is no member of is refused before anything is read. */
const LISTS = [
  ...['/departments/ENG/queue', '/departments/ENG/queue?sort=due', '/departments/ENG/queue?sort=age'],
  ...['/departments/ENG/queue?sort=late', '/departments/ENG/queue?likelyLate=true&sort=late'],
  ...['/departments/ENG/queue?q=valve', '/departments/ENG/queue?q=gasket', '/departments/ENG/queue?mine=true'],
  ...['/departments/ENG/queue?order=SO-1001*', '/departments/ENG/queue?dueWithinSeconds=172800&sort=due'],
  ...['/departments/ENG/queue/:number/explanation', '/requests/:number/queue-place'],
  ...['/me/waiting', '/me/waiting?on=THEM', '/departments/QA/waiting', '/departments/QA/waiting?on=THEM'],
  ...['/departments/ENG/waiting', '/departments/ENG/waiting?on=THEM', '/departments/ENG/workload'],
  ...['/me/recent-requests', '/me/changes', '/requests/:number/seen'],
  ...['/requests/:number/timeline', '/requests/:number/messages'],
  ...['/audit/events', '/audit/events?streamKind=department', '/audit/events?type=request.submitted'],
  ...['/orders', '/orders?q=SO-1001', '/orders?q=110000', '/orders?released=true', '/incidents', '/notices'],
];

/** The readers: sight decides which rows are read. */
const READERS: Record<string, (world: RequestWorld) => Client> = {
  'a member': ({ carla }) => carla,
  'somebody who answers': ({ erik }) => erik,
  'a lead': ({ erika }) => erika,
  'an executive': ({ eva }) => eva,
  'a member of a small department': ({ quinn }) => quinn,
  'somebody of no department': ({ sam }) => sam,
  'an administrator': ({ admin }) => admin,
};
const readers = Object.entries(READERS);

describe('a list', () => {
  const { url } = testDatabase() as { url: string };
  let world: RequestWorld;
  let client: pg.Client;
  let number: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    client = new pg.Client({ connectionString: url });
    await client.connect();
    number = await aSmallHistory();
    await copyRequests(client, REQUESTS, { asking: world.cs.id, busy: world.eng.id, quiet: world.qa.id });
  });

  afterAll(async () => {
    await client.end();
    await world.app.close();
  });

  /** Returns the number of one that Erik works on and that holds up an order. */
  async function aSmallHistory(): Promise<string> {
    await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference: 'SO-1' });
    const request = await aRequest(world, { orderReference: { system: 'ERP', reference: 'SO-1' } });
    await world.erik.put(`/requests/${request.number}/acceptance`, {}).expect(200);
    await world.erik.put(`/requests/${request.number}/work-start`).expect(200);
    await world.erik.post(`/requests/${request.number}/messages`, { body: 'I look at the drawing.' }).expect(201);
    const invitation = { userId: world.quinn.userId, reason: 'You drew this part.' };
    await world.erik.post(`/requests/${request.number}/invitations`, invitation).expect(201);
    await aRequest(world, { title: 'Which gasket fits the pump?' });
    await anAnsweredRequest(world, { title: 'Is the hose of the valve fit for oil?' });
    await world.app.settle();
    return request.number;
  }

  const ids = (): Record<string, string> => ({
    ...{ cs: world.cs.id, eng: world.eng.id, qa: world.qa.id },
    service: world.serviceId,
  });

  async function aCursorFarIn(path: string): Promise<string> {
    let cursor = '';
    for (let page = 0; page < 100; page += 1) {
      const { body } = await world.eva.get(`${path}${cursor && `&cursor=${cursor}`}`).expect(200);
      cursor = (body as { page: { nextCursor: string } }).page.nextCursor;
    }
    return cursor;
  }

  /** In words, what the statements of a call read too much of. */
  async function excessesOf(reader: Client, path: string): Promise<string[]> {
    const sent = await sentDuring(world.app, async () => {
      const { status, body } = await reader.get(path);
      if (status >= 500) throw new Error(`${path} answers ${status}: ${JSON.stringify(body)}`);
    });
    const found: string[] = [];
    for (const statement of sent) {
      const plan = await planOf(client, statement);
      found.push(...excesses(plan, GROWING, MOST_ROWS).map((excess) => `${path} ${excess}`));
    }
    return found;
  }

  const FILTERS = [
    ...['', open, 'state=RESOLVED', 'state=DRAFT', 'overdue=true', 'misrouted=true'],
    ...['likelyLate=true', 'lateChanceAtLeast=9000'],
    ...['mine=true', 'assigneeId=me', 'askerId=me', 'q=valve', 'q=gasket', 'q=ENG-1000'],
    ...[`holderDepartmentId=:eng&${open}`, `holderDepartmentId=:qa&${open}`, 'requesterDepartmentId=:cs'],
    ...[`providerDepartmentId=:eng&${open}`, `providerDepartmentId=:qa&${open}`],
    ...['serviceId=:service', 'priority=P3', 'dueBefore=2026-03-02T00:00:00Z'],
    ...['order=ERP/SO-1', 'customer=Meridian%20Marine', 'leftWithoutAnswer=true'],
  ];

  it('of requests is read with every filter that the document has', () => {
    const { parameters } = readContract<Contract>().paths['/api/v1/requests']!.get;
    const filters = parameters.flatMap(({ in: place, name }) =>
      place === 'query' && !['cursor', 'limit', 'sort'].includes(name) ? [name] : [],
    );
    expect(filters.filter((name) => !FILTERS.some((filter) => filter.includes(`${name}=`)))).toEqual([]);
  });

  describe.each(readers)('of requests, for %s,', (_, readerIn) => {
    it.each(FILTERS)('reads in each order about what it shows: %s', async (filter) => {
      const found: string[] = [];
      const narrowed = filter.replace(/=:(\w+)/g, (_, name: string) => `=${ids()[name]!}`);
      for (const sort of SORTS) {
        found.push(...(await excessesOf(readerIn(world), `/requests?${narrowed}&sort=${sort}`)));
      }
      expect(found).toEqual([]);
    });
  });

  describe.each(readers)('of requests, for %s,', (_, readerIn) => {
    it.each(BY_NUMBER)('reads by %s about what it shows', async (sort) => {
      for (const filter of ['', open]) {
        expect(await excessesOf(readerIn(world), `/requests?${filter}&sort=${sort}`)).toEqual([]);
      }
    });
  });

  // Behind the chances come all other requests, in an order that nobody pages through.
  const DEEP = [...SORTS, ...BY_NUMBER].filter((sort) => !sort.endsWith('lateChance'));
  it.each(DEEP)('of requests by %s begins its hundredth page where the ninety-ninth ended', async (sort) => {
    const after = await aCursorFarIn(`/requests?limit=100&sort=${sort}`);
    expect(await excessesOf(world.eva, `/requests?limit=100&sort=${sort}&cursor=${after}`)).toEqual([]);
  });

  describe.each(readers)('for %s', (_, readerIn) => {
    it.each(LISTS)('reads about what it shows: %s', async (list) => {
      expect(await excessesOf(readerIn(world), list.replace(':number', number))).toEqual([]);
    });
  });

  /** A row for each open request: the planner reads all of so few where that is the shortest way, and not to sort them. */
  it.each([
    ['late_chance_likely', (): Client => world.eva, '/requests?sort=-lateChance&limit=20'],
    ['late_chance_in_queue', (): Client => world.erik, '/departments/ENG/queue?sort=late&limit=20'],
  ])('of what is likely late comes in the order of %s', async (index, reader, path) => {
    const sent = await sentDuring(world.app, () => reader().get(path).expect(200));
    const plans: string[] = [];
    for (const statement of sent) plans.push(JSON.stringify(await planOf(client, statement)));
    expect(plans.join()).toContain(index);
  });

  it('is found out when an index is gone', async () => {
    const list = '/requests?sort=-submittedAt';
    expect(await excessesOf(world.eva, list)).toEqual([]);
    await client.query('DROP INDEX request_submitted');
    expect((await excessesOf(world.eva, list)).join()).toMatch(/sorts \d+ rows/);
  });
});
