import pg from 'pg';
import { startApp, testDatabase, type TestApp } from './app.js';
import { aService } from './builders/catalogue.js';
import { aDepartment, type DepartmentHandle } from './builders/departments.js';
import { aUser, lasting, signInAdmin, type Client } from './builders/identity.js';
import { Storm } from '../bench/support/storm.js';

const HOUR = 3600;
/** Half of it is used up when the storm begins. The next threshold is two hours later. */
const TARGET_SECONDS = 8 * HOUR;

/** A storm of requests that are raised through the API of a test's own application. */
export class TimerStorm extends Storm {
  private constructor(
    private readonly app: TestApp,
    private readonly carla: Client,
    private readonly serviceId: string,
    readonly url: string,
    database: pg.Client,
  ) {
    super(database);
  }

  /** Prepares Engineering, whose calendar is always open, and a person who raises requests. */
  static async prepare(): Promise<TimerStorm> {
    const { url } = testDatabase() as { url: string };
    const app = await startApp();
    const admin = await signInAdmin(app.http);
    const carla = await lasting(app.http, await aUser(app.http, admin, 'Carla Mendes'));
    await anAlwaysOpenDepartment(admin, 'CS', carla);
    await anAlwaysOpenDepartment(admin, 'ENG');
    const target = { firstResponseSeconds: 400 * HOUR, resolutionSeconds: TARGET_SECONDS };
    const service = await aService(admin, 'ENG', { targets: { P1: target, P2: target, P3: target, P4: target } });
    const database = new pg.Client({ connectionString: url });
    // When a test fails, the database is dropped while this connection is open. The failure must stay readable, so the
    // error is ignored.
    database.on('error', () => undefined);
    await database.connect();
    const storm = new TimerStorm(app, carla, service.id, url, database);
    await storm.watch();
    return storm;
  }

  /** Creates this many requests that have used up half of their time at that instant. */
  async gather(requests: number, at: Date): Promise<void> {
    this.app.clock.set(new Date(at.getTime() - (TARGET_SECONDS / 2) * 1000));
    const ask = { serviceId: this.serviceId, title: 'Which?', description: '', intake: { partNumber: 'V' } };
    const { body } = await this.carla.post('/requests', ask).expect(201);
    await this.app.settle();
    await this.copy((body as { id: string }).id, requests);
  }

  async close(): Promise<void> {
    await this.database.end();
    await this.app.close();
  }
}

export async function anAlwaysOpenDepartment(
  admin: Client,
  code: string,
  ...members: Client[]
): Promise<DepartmentHandle> {
  const department = await aDepartment(admin, { code, members, calendar: false });
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
  await admin.put(`/departments/${code}/calendar/versions/initial`, { weekly }).expect(200);
  return department;
}
