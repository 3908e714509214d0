import { bearer, type Client, emailOf, signIn } from '../support/builders/identity.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder } from '../support/builders/orders.js';

interface Value {
  figure: string;
  value: number | null;
  requests: string;
}
interface Row {
  requester: { id: string } | null;
  provider: { id: string } | null;
  service: { id: string } | null;
  requests: number;
  suppressed: boolean;
  figures: Value[] | null;
}

interface MatrixRow {
  requester: { id: string };
  provider: { id: string };
  submitted: number;
  firstResponse: object | null;
  attainment: object | null;
  requests: string;
}
interface ExpediteRow {
  period: { submitted: number; expedited: number | null; alarm: boolean };
  lately: { alarm: boolean };
}
interface AskingRow {
  requests: number;
  figures: { report: string; suppressed: boolean; row: string }[];
  delayCost: { accrued: { amount: string }; requests: string } | null;
}

/** A request as the test knows it. */
interface Asked {
  id: string;
  from: string;
  to: string;
  service: string;
  orders: string[];
}

const ORDERS: Record<string, string> = { 'SO-A': 'Harbor', 'SO-B': 'Harbor', 'SO-C': 'Crane', 'SO-D': 'Mills' };
const DAYS = 'from=2026-02-02&to=2026-05-03';

/**
 * Harbor has the orders A and B, Crane has C, Mills has D. A request may concern several of them. Eva leads nobody, and
 * subtracts the answers that she gets from each other.
 */
describe('reports filtered by order and customer', () => {
  let world: OrderWorld;
  const asked: Asked[] = [];
  const services: Record<string, string> = {};

  beforeAll(async () => {
    world = await anOrderWorld('2026-03-02T09:00:00Z');
    const { carla, cs, eng, qa } = world;
    for (const [reference, customer] of Object.entries(ORDERS)) {
      await anOrder(carla, { ownerDepartmentId: cs, reference, customer });
    }
    await ask(7, { service: 'valves', to: eng, orders: ['SO-A'] });
    await ask(6, { service: 'valves', to: eng, orders: ['SO-B'] });
    await ask(2, { service: 'valves', to: eng, orders: ['SO-A', 'SO-B'] });
    await ask(8, { service: 'valves', to: eng, orders: [] });
    await ask(6, { service: 'pumps', to: eng, orders: ['SO-A', 'SO-C'] });
    await ask(1, { service: 'pumps', to: eng, orders: ['SO-D'] });
    await ask(9, { service: 'pumps', to: eng, orders: [] });
    await ask(5, { service: 'gauges', to: qa, orders: ['SO-B'] });
    await ask(1, { service: 'gauges', to: qa, orders: ['SO-C'] });
    await ask(7, { service: 'gauges', to: qa, orders: [] });
    await world.at('2026-03-30T09:00:00Z');
  });

  afterAll(() => world.app.close());

  async function ask(count: number, { service, to, orders }: { service: string; to: string; orders: string[] }) {
    for (let n = 0; n < count; n += 1) {
      const [first, ...others] = orders;
      const id = await world.requests.submit({ from: world.cs, to, hours: 8, order: first, like: services[service] });
      services[service] ??= id;
      for (const other of others) {
        const link = { system: 'ERP', reference: other, blocks: true };
        await world.carla.post(`/requests/${world.requests.numberOf(id)}/orders`, link).expect(201);
      }
      asked.push({ id, from: world.cs, to, service, orders });
    }
  }

  const read = async (query: string, by: Client = world.eva, report = 'chasers'): Promise<Row[]> =>
    ((await by.get(`/reports/${report}?${DAYS}&${query}`).expect(200)).body as { rows: Row[] }).rows;

  const FILTERS: [query: string, isIn: (one: Asked) => boolean][] = [
    ['', () => true],
    ...Object.keys(ORDERS).map((order): [string, (one: Asked) => boolean] => [
      `&order=ERP/${order}`,
      ({ orders }) => orders.includes(order),
    ]),
    ...[...new Set(Object.values(ORDERS))].map((customer): [string, (one: Asked) => boolean] => [
      `&customer=${customer.toUpperCase()}`,
      ({ orders }) => orders.some((order) => ORDERS[order] === customer),
    ]),
  ];
  const TABLES = ['ALL', 'PROVIDER', 'PAIR'].flatMap((by) => [`by=${by}`, `by=${by}&split=SERVICE`]);

  /** All rows of all tables, each with the requests that it counts. */
  async function allRows(): Promise<{ row: Row; filter: string; counts: Set<string> }[]> {
    const serviceIds = new Map(
      (
        await world.app.database.query<{ id: string; service: string }>('SELECT id, service_id AS service FROM request')
      ).map(({ id, service }) => [id, service]),
    );
    const found = [];
    for (const [filter, isIn] of FILTERS) {
      for (const table of TABLES) {
        for (const row of await read(table + filter)) {
          const own = asked.filter(
            (one) =>
              isIn(one) &&
              (row.requester === null || row.requester.id === one.from) &&
              (row.provider === null || row.provider.id === one.to) &&
              (row.service === null || row.service.id === serviceIds.get(one.id)),
          );
          expect(row.requests).toBe(own.length);
          found.push({ row, filter, counts: new Set(own.map(({ id }) => id)) });
        }
      }
    }
    return found;
  }

  const less = (one: ReadonlySet<string>, other: ReadonlySet<string>): Set<string> =>
    new Set([...one].filter((id) => !other.has(id)));
  const contains = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...other].every((id) => one.has(id));
  const isSmall = (rest: ReadonlySet<string>): boolean => rest.size > 0 && rest.size < 5;

  /** How many rests are small: of a row, of a row less another, and of a row less two others. */
  function smallRests(rows: readonly ReadonlySet<string>[]): number {
    const sets = [...new Map(rows.map((row) => [[...row].sort().join(), row])).values()];
    let found = sets.filter(isSmall).length;
    for (const one of sets) {
      for (const other of sets.filter((each) => each !== one && contains(one, each))) {
        const rest = less(one, other);
        if (isSmall(rest)) found += 1;
        for (const third of sets) if (contains(rest, third) && isSmall(less(rest, third))) found += 1;
      }
    }
    return found;
  }

  it('leave no small rest, whichever answers are subtracted from each other', async () => {
    const rows = await allRows();
    const shown = rows.filter(({ row }) => !row.suppressed);
    expect(shown.some(({ filter }) => filter.startsWith('&order'))).toBe(true);
    expect(shown.some(({ filter }) => filter.startsWith('&customer'))).toBe(true);
    expect(smallRests(shown.map(({ counts }) => counts))).toBe(0);
    const notSmall = rows.filter(({ counts }) => counts.size >= 5);
    expect(smallRests(notSmall.map(({ counts }) => counts))).toBeGreaterThan(0);
  });

  it('open each shown figure to as many rows as it counts, and no hidden one', async () => {
    for (const [filter] of FILTERS.slice(1)) {
      for (const { figures } of await read(`by=PROVIDER${filter}`)) {
        const value = figures?.find(({ figure }) => figure === 'asked');
        if (value === undefined) continue;
        const { body } = await world.eva.get(`${value.requests.replace('/api/v1', '')}&limit=100`).expect(200);
        expect((body as { data: unknown[] }).data).toHaveLength(value.value!);
      }
    }
    await world.eva.get(`/reports/chasers/requests?figure=asked&${DAYS}&order=ERP/SO-D`).expect(403);
  });

  it('hide a small row, and say how many requests it has', async () => {
    const [row] = await read('by=PROVIDER&order=ERP/SO-D');
    expect(row).toMatchObject({ requests: 1, suppressed: true, figures: null });
  });

  it('find the same by the id of an order and of a customer, and nothing by an unknown name', async () => {
    const { body } = await world.carla.get('/orders/ERP/SO-A').expect(200);
    const { id, customerId } = body as { id: string; customerId: string };
    expect(await read(`by=ALL&order=${id}`)).toMatchObject([{ requests: 15 }]);
    expect(await read('by=ALL&order=ERP/SO-A')).toMatchObject([{ requests: 15 }]);
    expect(await read(`by=ALL&customer=${customerId}`)).toMatchObject([{ requests: 26 }]);
    expect(await read('by=ALL&order=ERP/SO-A&customer=harbor')).toMatchObject([{ requests: 15 }]);
    expect(await read('by=ALL&order=ERP/SO-A&customer=Mills')).toEqual([]);
    expect(await read('by=ALL&order=ERP/SO-NONE')).toEqual([]);
    await world.eva.get('/reports/chasers?order=SO-A').expect(400);
  });

  it('narrow the reports that are computed beside the metrics', async () => {
    const flow = await read('by=ALL&customer=Harbor', world.eva, 'flow-balance');
    expect(flow).toMatchObject([{ requests: 26 }]);
    expect(await read('by=ALL&customer=Harbor', world.eva, 'answer-within-a-day')).toMatchObject([{ requests: 26 }]);
  });

  describe('in a report that shows figures of others', () => {
    const pairsOf = (rows: Row[]) => new Map(rows.map((row) => [`${row.requester!.id} ${row.provider!.id}`, row]));

    it('are hidden in the matrix where one of its two reports hides them', async () => {
      let shown = 0;
      for (const [filter, isIn] of FILTERS.slice(1)) {
        const [durations, promises] = [
          pairsOf(await read(`by=PAIR${filter}`, world.eva, 'response-times')),
          pairsOf(await read(`by=PAIR${filter}`, world.eva, 'attainment')),
        ];
        const matrix = (await read(filter, world.eva, 'responsiveness')) as unknown as MatrixRow[];
        for (const row of matrix) {
          const pair = `${row.requester.id} ${row.provider.id}`;
          const own = asked.filter((one) => isIn(one) && pair === `${one.from} ${one.to}`);
          expect(row.submitted).toBe(own.length);
          expect(row.firstResponse === null).toBe(durations.get(pair)!.suppressed);
          expect(row.attainment === null).toBe(promises.get(pair)?.suppressed ?? false);
          const { body } = await world.eva.get(row.requests.replace('/api/v1', '')).expect(200);
          expect((body as { data: unknown[] }).data).toHaveLength(own.length);
          shown += row.firstResponse === null ? 0 : 1;
        }
      }
      expect(shown).toBeGreaterThan(0);
    });

    it('are hidden among expedites where those about reminders are hidden, and raise no alarm', async () => {
      for (const [filter, isIn] of FILTERS.slice(1)) {
        const [row] = await read(`by=REQUESTER${filter}`);
        const expedites = (await read(filter, world.eva, 'expedites')) as unknown as ExpediteRow[];
        expect(expedites).toHaveLength(1);
        expect(expedites[0]!.period.submitted).toBe(asked.filter(isIn).length);
        expect(expedites[0]!.period.expedited === null).toBe(row!.suppressed);
        expect(expedites[0]!.period.alarm || expedites[0]!.lately.alarm).toBe(false);
      }
    });

    it('are hidden where asking hurts as in the report they come from, and link to its filtered row', async () => {
      for (const [filter] of FILTERS.slice(1)) {
        const rows = (await read(`by=SERVICE${filter}`, world.eva, 'where-asking-hurts')) as unknown as AskingRow[];
        expect(rows.length).toBeGreaterThan(0);
        for (const { requests, figures } of rows) {
          const reminders = figures.find(({ report }) => report === 'chasers')!;
          const { body } = await world.eva.get(reminders.row.replace('/api/v1', '')).expect(200);
          expect((body as { rows: Row[] }).rows).toMatchObject([{ requests, suppressed: reminders.suppressed }]);
        }
      }
    });

    it('narrow the delay cost where asking hurts to these orders, and open to it', async () => {
      const costs = async (filter: string): Promise<bigint> => {
        const rows = (await read(`by=SERVICE${filter}`, world.eva, 'where-asking-hurts')) as unknown as AskingRow[];
        let sum = 0n;
        for (const { delayCost } of rows) {
          if (delayCost === null) continue;
          const { body } = await world.eva.get(delayCost.requests.replace('/api/v1', '')).expect(200);
          const parts = (body as { data: { accrued: { amount: string } }[] }).data.map(({ accrued }) =>
            BigInt(accrued.amount),
          );
          expect(parts.reduce((total, part) => total + part, 0n)).toBe(BigInt(delayCost.accrued.amount));
          sum += BigInt(delayCost.accrued.amount);
        }
        return sum;
      };
      const [all, harbor] = [await costs(''), await costs('&customer=Harbor')];
      expect(harbor).toBeGreaterThan(0n);
      expect(harbor).toBeLessThan(all);
    });

    it('are unknown to the report on articles, which belong to no order', async () => {
      await world.eva.get('/reports/knowledge-freshness?order=ERP/SO-A').expect(400);
    });
  });

  it('compare before and after a day, and list weeks, for the same requests', async () => {
    const { body } = await world.eva
      .get('/reports/chasers/comparison?day=2026-03-10&by=ALL&customer=Harbor')
      .expect(200);
    expect((body as { rows: object[] }).rows).toMatchObject([{ before: { requests: 26 } }]);
    await world.eva.get('/reports/chasers/weeks?figure=asked&customer=Harbor').expect(200);
  });

  it('are refused to a token that may not read orders', async () => {
    const eva = await signIn(world.app.http, emailOf('Eva Lindqvist'));
    const wish = { name: 'figures', scopes: ['reports:read'], expiresInDays: 30 };
    const { token } = (await eva.post('/me/tokens', wish).expect(201)).body as { token: string };
    const { body } = await bearer(world.app.http, token).get('/reports/chasers?customer=Harbor').expect(403);
    expect(body).toMatchObject({ code: 'http.scope_missing' });
  });
});
