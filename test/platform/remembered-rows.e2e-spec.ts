import { Departments } from '../../src/departments/index.js';
import { Database, Remembered, type RememberedRows } from '../../src/platform/database/index.js';
import type { TestApp } from '../support/app.js';
import { aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import { statementsDuring } from '../support/statements.js';

/** A table of two rows that counts how often it is asked. */
function aTable(app: TestApp) {
  const table = { rows: new Map(Object.entries({ a: 1, b: 2 })), asked: [] as string[][] };
  const remembered: RememberedRows<number> = app.get(Remembered).rows('numbers', (keys) => {
    table.asked.push(keys);
    return Promise.resolve(keys.filter((key) => table.rows.has(key)).map((key) => [key, table.rows.get(key)!]));
  });
  return { table, remembered };
}

describe('remembered rows', () => {
  let world: RequestWorld;
  let app: TestApp;
  let database: Database;
  let memory: Remembered;

  beforeAll(async () => {
    world = await aRequestWorld();
    ({ app } = world);
    ({ database } = app);
    memory = app.get(Remembered);
  });

  afterAll(() => app.close());

  it('are loaded once, and only those that are missing', async () => {
    const { table, remembered } = aTable(app);
    expect(await remembered.find(['a', 'a'])).toEqual(new Map([['a', 1]]));
    expect(await remembered.find(['b', 'a'])).toEqual(new Map(Object.entries({ a: 1, b: 2 })));
    expect(table.asked).toEqual([['a'], ['b']]);
  });

  it('leave out a key that has no row, and find it once it has one', async () => {
    const { table, remembered } = aTable(app);
    expect(await remembered.one('c')).toBeUndefined();
    table.rows.set('c', 3);
    expect(await remembered.one('c')).toBe(3);
  });

  it('are read anew by the transaction that changes them, and by everybody once it has committed', async () => {
    const { table, remembered } = aTable(app);
    await remembered.one('a');
    await database.inTransaction(async () => {
      table.rows.set('a', 10);
      memory.changed('numbers');
      expect(await remembered.one('a')).toBe(10);
    });
    expect(await remembered.one('a')).toBe(10);
    expect(table.asked).toHaveLength(3);
  });

  it('are as they were when the change was undone', async () => {
    const { table, remembered } = aTable(app);
    const undone = database.inTransaction(async () => {
      table.rows.set('c', 3);
      memory.changed('numbers');
      expect(await remembered.one('c')).toBe(3);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    table.rows.delete('c');
    expect(await remembered.one('c')).toBeUndefined();
  });

  it('are not remembered when a change came in while they were read', async () => {
    const { table } = aTable(app);
    let release = (): void => undefined;
    const slow = memory.rows<number>('numbers', async () => {
      const value = table.rows.get('a')!;
      await new Promise<void>((resolve) => (release = resolve));
      return [['a', value]];
    });
    const before = slow.one('a');
    table.rows.set('a', 10);
    memory.forget('numbers');
    release();
    expect(await before).toBe(1);
    const after = slow.one('a');
    release();
    expect(await after).toBe(10);
  });

  it('are none while changes of other processes would not be heard', async () => {
    const { table, remembered } = aTable(app);
    await remembered.one('a');
    memory.hearOthers(false);
    await remembered.one('a');
    await remembered.one('a');
    memory.hearOthers(true);
    expect(table.asked).toHaveLength(3);
  });

  it('of a department cost no statement, and follow its new name', async () => {
    const nameOf = async () => (await app.get(Departments).byId(world.eng.id)).name;
    const before = await nameOf();
    expect(await statementsDuring(app, nameOf)).toEqual([]);
    const { headers } = await world.admin.get('/departments/ENG').expect(200);
    const renamed = { name: `${before} and Design` };
    await world.admin.patch('/departments/ENG', renamed).set('if-match', headers['etag']!).expect(200);
    expect(await nameOf()).toBe(renamed.name);
  });
});
