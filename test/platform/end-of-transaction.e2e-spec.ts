import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';
import { Timers } from '../../src/platform/timers/index.js';
import { RequestAssigned } from '../../src/requests/requests.events.js';
import { RequestStore } from '../../src/requests/lifecycle/request.store.js';
import { statementsDuring } from '../support/statements.js';

const KIND = 'kettle.boils';
const dueAt = new Date('2030-01-01T00:00:00Z');

let world: RequestWorld;
let request: RequestHandle;

beforeAll(async () => {
  world = await aRequestWorld();
  request = await aRequest(world);
});

afterAll(() => world.app.close());

describe('the end of a transaction', () => {
  beforeEach(() => world.app.database.query('DELETE FROM timer WHERE kind = $1', [KIND]));

  const set = (key: string) => world.app.get(Timers).schedule({ kind: KIND, subjectId: request.id, key, dueAt });
  const cancel = (key?: string) => world.app.get(Timers).cancel({ kind: KIND, subjectId: request.id, key });

  async function timersAfter(act: () => Promise<void>): Promise<string[]> {
    await world.app.database.inTransaction(act);
    const rows = await world.app.database.query<{ key: string }>('SELECT key FROM timer WHERE kind = $1 ORDER BY key', [
      KIND,
    ]);
    return rows.map(({ key }) => key);
  }

  it('sets and clears all timers of the acts in one statement', async () => {
    await timersAfter(() => set('gone'));
    const sent = await statementsDuring(world.app, () =>
      world.app.database.inTransaction(async () => {
        await set('one');
        await set('two');
        await cancel('gone');
      }),
    );
    expect(sent).toHaveLength(1);
  });

  it('leaves each timer as the last act wanted it', async () => {
    await timersAfter(() => set('old'));
    const left = await timersAfter(async () => {
      await set('cancelled');
      await set('set again');
      await cancel();
      await set('set again');
      await set('new');
      await cancel('new');
    });
    expect(left).toEqual(['set again']);
  });

  it('runs the hooks of what was committed, and none of what was undone with a savepoint', async () => {
    const ran: string[] = [];
    const { database } = world.app;
    await database.inTransaction(async () => {
      database.afterCommit(() => void ran.push('before'));
      const undone = database.nested(() => {
        database.afterCommit(() => void ran.push('undone'));
        return Promise.reject(new Error('undone'));
      });
      await expect(undone).rejects.toThrow('undone');
      await database.nested(() => Promise.resolve(database.afterCommit(() => void ran.push('nested'))));
      expect(ran).toEqual([]);
    });
    expect(ran).toEqual(['before', 'nested']);
  });

  it('knows nothing of what was undone with a savepoint', async () => {
    const left = await timersAfter(async () => {
      await set('kept');
      const undone = world.app.database.nested(async () => {
        await set('undone');
        throw new Error('This act fails alone');
      });
      await expect(undone).rejects.toThrow('This act fails alone');
    });
    expect(left).toEqual(['kept']);
  });

  it('comes for a savepoint with the savepoint, so that work that fails is undone with its acts', async () => {
    const left = await timersAfter(async () => {
      await set('kept');
      const undone = world.app.database.nested(async () => {
        await set('undone');
        await world.app.get(Timers).schedule({ kind: KIND, subjectId: 'no id', dueAt });
      });
      await expect(undone).rejects.toThrow('invalid input syntax for type uuid');
    });
    expect(left).toEqual(['kept']);
  });
});

describe('a request that a transaction holds', () => {
  const assign = async (assigneeId: string) => {
    const store = world.app.get(RequestStore);
    const held = (await store.lock(request.id))!;
    await store.tell(held, RequestAssigned, { assigneeId, previousId: held.assigneeId }, { actor: null });
  };

  it('is read once, and found as its last event left it', async () => {
    let assigned: string | null | undefined;
    const sent = await statementsDuring(world.app, () =>
      world.app.database.inTransaction(async () => {
        await assign(world.erik.userId);
        await assign(world.erik.userId);
        assigned = (await world.app.get(RequestStore).find(request.number))?.assigneeId;
      }),
    );
    expect(sent.filter((statement) => statement.startsWith('SELECT r.id'))).toHaveLength(1);
    expect(assigned).toBe(world.erik.userId);
  });

  it('is read anew where a savepoint undid an event of it', async () => {
    let assigned: string | null | undefined;
    await world.app.database.inTransaction(async () => {
      await assign(world.erik.userId);
      const undone = world.app.database.nested(async () => {
        await assign(world.carla.userId);
        throw new Error('This act fails alone');
      });
      await expect(undone).rejects.toThrow('This act fails alone');
      assigned = (await world.app.get(RequestStore).find(request.id))?.assigneeId;
    });
    expect(assigned).toBe(world.erik.userId);
  });
});
