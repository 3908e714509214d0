import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ImportStore } from '../../src/imports/import-store.js';
import { importFile, placesOf, type Report, tryFile } from '../support/builders/imports.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { anOrder } from '../support/builders/orders.js';

jest.setTimeout(300_000);

/** By hand: IMPORT_ROWS=50000, which prints what it took. */
const ROWS = Number(process.env.IMPORT_ROWS ?? 4000);
const SAMPLES = 10;
const MIB = 1024 * 1024;
/** Between the first tenth of the rows and the last: their names, and what code warms up. Held rows take about 1,800 bytes. */
const FLAT_MIB = 2 + (ROWS * 250) / MIB;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

describe('a file of many orders', () => {
  let world: OrderWorld;
  let reference: string;

  beforeAll(async () => {
    world = await anOrderWorld('2026-03-02T09:00:00Z');
    ({ reference } = await anOrder(world.carla, {
      ownerDepartmentId: world.cs,
      reference: 'MANY-7',
      sourceVersion: '1',
    }));
  });

  afterAll(() => world.app.close());

  /** Every order its own value and promise, and a profile in columns. */
  const lineOf = (place: number): string =>
    `ERP;MANY-${place};CS;Customer ${place % 200};USD;${1000 + place},50;Europe/Berlin;2026-04-${10 + (place % 20)};LINEAR;${100 + (place % 900)};2`;

  const fileOf = (change: (line: string, place: number) => string = (line) => line): Buffer => {
    const header =
      'system;reference;ownerDepartment;customer;currency;value;zone;promisedDate;profile;profileRate;sourceVersion';
    const lines = Array.from({ length: ROWS }, (_, place) => change(lineOf(place), place));
    return Buffer.from(`\ufeff${[header, ...lines].join('\r\n')}\r\n`);
  };

  const countOf = async (): Promise<number> => {
    const [row] = await world.app.database.query<{ count: string }>('SELECT count(*) FROM customer_order');
    return Number(row!.count);
  };

  /** The memory in use as the rows go through, in MiB, after each tenth of them. */
  async function memoryDuring(act: () => Promise<unknown>): Promise<number[]> {
    const held: number[] = [];
    const every = Math.ceil(ROWS / 250 / SAMPLES);
    let batches = 0;
    const keep = Reflect.get<ImportStore, 'keepRows'>(ImportStore.prototype, 'keepRows');
    // By hand: a mock of jest would remember every row it was called with.
    ImportStore.prototype.keepRows = async function (...args) {
      await keep.apply(this, args);
      batches += 1;
      if (batches % every !== 0) return;
      collect();
      held.push(process.memoryUsage().heapUsed / MIB);
    };
    await act().finally(() => (ImportStore.prototype.keepRows = keep));
    return held;
  }

  const growth = (held: number[]): number => held.at(-1)! - held[0]!;

  it('is tried, loaded in one go, loaded again without effect, and undone, while memory stays flat', async () => {
    const broken = fileOf((line, place) => {
      if (place === ROWS - 2) return line.replace('2026-04-', '2026-14-');
      if (place === 1000) return line.replace(',50;', '.50,0;');
      return place === 2000 ? line.replace(';CS;', ';ENG;') : line;
    });
    expect(placesOf(await tryFile(world.carla, 'orders', broken))).toEqual([
      '1002 value import.cell_refused',
      '2002 ownerDepartment order.not_yours_to_change',
      `${ROWS} promisedDate import.cell_refused`,
    ]);
    expect(await countOf()).toBe(1);

    const before = (await world.carla.get(`/orders/ERP/${reference}`).expect(200)).body as object;
    const file = fileOf();
    let first: Report;
    const [began, used] = [process.hrtime.bigint(), process.cpuUsage()];
    const held = await memoryDuring(async () => (first = await importFile(world.carla, 'orders', file)));
    print(began, used, held);
    expect(first!).toMatchObject({ rows: ROWS, created: ROWS - 1, changed: 1, unchanged: 0 });
    expect(growth(held)).toBeLessThan(FLAT_MIB);
    expect(await countOf()).toBe(ROWS);

    expect(await importFile(world.carla, 'orders', file)).toMatchObject({ created: 0, changed: 0, unchanged: ROWS });

    const { body } = await world.carla
      .put(`/imports/${first!.import!.id}/reversal`, { reason: 'A trial.' })
      .expect(200);
    expect(body).toMatchObject({ undone: { restored: 1, removed: ROWS - 1, left: 0 } });
    expect(await countOf()).toBe(1);
    const { body: after } = await world.carla.get(`/orders/ERP/${reference}`).expect(200);
    expect(after).toEqual({ ...before, version: 3 });
  });

  it('would be seen to be held in memory', async () => {
    const rows: unknown[] = [];
    const keep = Reflect.get<ImportStore, 'keepRows'>(ImportStore.prototype, 'keepRows');
    ImportStore.prototype.keepRows = async function (id, batch) {
      rows.push(batch);
      await keep.apply(this, [id, batch]);
    };
    const held = await memoryDuring(() => tryFile(world.carla, 'orders', fileOf()));
    ImportStore.prototype.keepRows = keep;
    expect(rows.length).toBeGreaterThan(0);
    expect(growth(held)).toBeGreaterThan(FLAT_MIB);
  });

  function print(began: bigint, used: NodeJS.CpuUsage, held: number[]): void {
    if (process.env.IMPORT_ROWS === undefined) return;
    const { user, system } = process.cpuUsage(used);
    const seconds = Number(process.hrtime.bigint() - began) / 1e9;
    const { maxRSS } = process.resourceUsage();
    process.stdout.write(
      `${ROWS} rows in ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of CPU in this process; ` +
        `heap ${held.map((mib) => mib.toFixed(0)).join(' ')} MiB, most resident ${(maxRSS / 1024).toFixed(0)} MiB\n`,
    );
  }
});
