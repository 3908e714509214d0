import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QueueRebuild } from '../../src/queue/index.js';
import { RequestRebuild, RequestSearchIndex, WritePastRequests } from '../../src/requests/index.js';
import { ClockRebuild } from '../../src/sla/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { aDepartment, place } from '../support/builders/departments.js';
import { aUser, type Client, lasting, signInAdmin } from '../support/builders/identity.js';

const EXAMPLES = join(__dirname, '../../docs/examples');
const example = (name: string): string => readFileSync(join(EXAMPLES, name), 'utf8');

interface Report {
  import: { id: string; finishedAt: string | null; created: number } | null;
  rows: number;
  created: number;
  unchanged: number;
  outdated: number;
  errorCount: number;
  errors: { row: number; code: string; detail: string }[];
  newDepartments: string[];
  newServices: number;
  account: { reason: string; weight: string; count: number }[];
}

let app: TestApp;
let admin: Client;
let lena: Client;

beforeAll(async () => {
  app = await startApp();
  admin = await lasting(app.http, await signInAdmin(app.http));
  lena = await lasting(app.http, await aUser(app.http, admin, 'Lena Lead'));
  await aDepartment(admin, { code: 'ENG', name: 'Engineering', zone: 'UTC', leads: [lena] });
  for (const [code, name] of [
    ['CS', 'Customer Service'],
    ['QA', 'Quality'],
    ['LOG', 'Logistics'],
  ] as const)
    await aDepartment(admin, { code, name, zone: 'UTC' });
});

afterAll(() => app.close());

const sending = (file: string | Buffer, mapping?: object | string, query = '', by = admin) => {
  const sent = by.post(`/imports/history${query}`);
  if (mapping !== undefined)
    void sent.field('mapping', typeof mapping === 'string' ? mapping : JSON.stringify(mapping));
  return sent.attach('file', Buffer.isBuffer(file) ? file : Buffer.from(file), 'history.csv');
};
const importing = async (file: string, mapping?: object | string): Promise<Report> =>
  (await sending(file, mapping).expect(201)).body as Report;
const trying = async (file: string, mapping?: object | string): Promise<Report> =>
  (await sending(file, mapping, '?dryRun=true').expect(200)).body as Report;
const reasons = ({ account }: Report): Record<string, number> =>
  Object.fromEntries(account.map(({ reason, count }) => [reason, count]));
const numbered = async (reference: string): Promise<string> => {
  const [row] = await app.database.query<{ number: string }>(
    `SELECT number FROM request r JOIN imported_request i ON i.request_id = r.id WHERE i.reference = $1`,
    [reference],
  );
  return row!.number;
};
const read = async <T>(path: string, by = lena): Promise<T> => (await by.get(path).expect(200)).body as T;

describe('a history in our own format', () => {
  const file = example('history.csv');
  const mapping = example('history.mapping.json');

  it('comes in as the example tells it', async () => {
    expect(await trying(file, mapping)).toMatchObject({ created: 4, errorCount: 0, import: null });
    const report = await importing(file, mapping);
    expect(report).toMatchObject({ created: 4, errorCount: 0, newDepartments: [] });
    expect(reasons(report)).toEqual({ 'open.at_the_end': 1 });
    const request = await read<object>(`/requests/${await numbered('4711')}`);
    expect(request).toMatchObject({
      state: 'CLOSED',
      priority: 'P2',
      channel: 'phone',
      title: 'Which seal fits the new flange? (4711)',
      reopenCount: 1,
    });
  });

  it('is counted by the clocks: a question pauses, a reopening goes on with what was used up', async () => {
    const number = await numbered('4711');
    const { clocks } = await read<{ clocks: { kind: string; elapsedSeconds: number; result: string }[] }>(
      `/requests/${number}/clocks`,
    );
    const answer = clocks.find(({ kind }) => kind === 'RES')!;
    // Mon 09:00-09:05 and 13:30-17:00; Tue outside hours until 07:55; Thu 10:00-11:20.
    expect(answer).toMatchObject({ elapsedSeconds: 5 * 60 + 3.5 * 3600 + 80 * 60, result: 'MET' });
    expect(clocks.find(({ kind }) => kind === 'FR')).toMatchObject({ elapsedSeconds: 5 * 60, result: 'MET' });
  });

  it('keeps who had it, what was said, and a wait for somebody outside', async () => {
    const number = await numbered('4712');
    const request = await read<object>(`/requests/${number}`);
    expect(request).toMatchObject({
      providerDepartment: { code: 'ENG' },
      holderDepartment: { code: 'QA' },
      priority: 'P2',
    });
    const told = JSON.stringify(await read(`/requests/${number}/timeline?limit=100`));
    for (const word of ['request.transfer_accepted', 'request.held', '0.02 mm out of round.'])
      expect(told).toContain(word);
  });

  it('leaves open what is open when it ends, and out of everybody’s work', async () => {
    const number = await numbered('4714');
    expect(await read(`/requests/${number}`)).toMatchObject({ state: 'LEFT_OPEN', ball: 'NOBODY' });
    const { data } = await read<{ data: { number: string }[] }>('/departments/ENG/queue');
    expect(data).toEqual([]);
    const [clock] = await app.database.query<object>(
      `SELECT c.state, c.result, c.stopped_at FROM request_clock c JOIN request r ON r.id = c.request_id
        WHERE r.number = $1 AND c.kind = 'RES'`,
      [number],
    );
    expect(clock).toMatchObject({ state: 'STOPPED', stopped_at: new Date('2025-11-25T15:00:00Z') });
  });

  it('stays as it is where a later file tells it otherwise', async () => {
    const report = await importing(file.replace('M10 at 45 Nm.', 'M12 at 80 Nm.'), mapping);
    expect(report).toMatchObject({ created: 0, unchanged: 3, outdated: 1 });
    expect(reasons(report)).toMatchObject({ 'known.otherwise': 1 });
  });

  it('is made anew from its events without a difference', async () => {
    await app.settle();
    const tables = ['request', 'request_terms', 'request_clock', 'request_time', 'request_search', 'queue_entry'];
    const stored = (): Promise<object[]> =>
      Promise.all(
        tables.map((table) =>
          app.database.query(`SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM ${table} t`),
        ),
      );
    const before = await stored();
    await app.database.inTransaction(async () => {
      await app.get(RequestRebuild).rebuild();
      await app.get(ClockRebuild).rebuild();
      await app.get(RequestSearchIndex).rebuild();
      await app.get(QueueRebuild).rebuild();
    });
    expect(await stored()).toEqual(before);
  });

  it('leaves a request out whose row does not fit, and names the row', async () => {
    const header = file.split('\n', 1)[0]!;
    const row = (reference: string, event: string, day: string, requester = '', provider = ''): string =>
      [reference, event, `2025-12-0${day}T09:00:00Z`, requester, provider, ...Array.from({ length: 9 }, () => '')].join(
        ',',
      );
    const asked = (reference: string): string => row(reference, 'SUBMITTED', '1', 'CS', 'ENG');
    const report = await trying(
      [
        header,
        ...[asked('A'), row('A', 'REPLIED', '2')],
        ...[asked('B'), row('B', 'VANISHED', '2')],
        ...[asked('C'), row('C', 'TRANSFERRED', '2')],
        ...[row('D', 'RESOLVED', '2')],
        ...[row('E', 'SUBMITTED', '1', 'ENG', 'ENG')],
        ...[asked('F'), row('F', 'RESOLVED', '2')],
      ].join('\n'),
      { service: { missing: 'CREATE' } },
    );
    expect(report.errors.map(({ row: at, code }) => `${at} ${code}`)).toEqual([
      '2 history.request.impossible_move',
      '5 history.event.unknown',
      '7 history.event.faulty',
      '8 history.request.no_submission',
      '9 history.request.same_department',
    ]);
    expect(report.created).toBe(1);
  });
});

describe('a history that needs what is not here', () => {
  const header = example('history.csv').split('\n', 1)[0]!;
  const file = `${header}\nX1,SUBMITTED,2025-12-01T09:00:00Z,Foundry 7,ENG,,,,,,,,,\n`;

  it('is refused with the names, unless its mapping has them made', async () => {
    const { body } = await sending(file, { service: { missing: 'CREATE' } }).expect(422);
    expect(body).toMatchObject({ code: 'history.departments_unknown', names: ['Foundry 7'], count: 1 });
    const { body: service } = await sending(file, {
      departments: { missing: 'CREATE' },
      service: { code: 'old' },
    }).expect(422);
    expect(service).toMatchObject({ code: 'history.services_unknown' });
    await admin.get('/departments/FOUNDRYH').expect(404);
  });

  it('makes departments with hours of their own and a code of their letters, and services that take nothing new', async () => {
    const missing = { departments: { missing: 'CREATE' }, service: { missing: 'CREATE', code: 'old' } };
    expect(await importing(file, missing)).toMatchObject({ created: 1, newDepartments: ['Foundry 7'], newServices: 1 });
    expect(await read('/departments/FOUNDRYH', admin)).toMatchObject({ name: 'Foundry 7', hasCalendar: true });
    const { data } = await read<{ data: { code: string; active: boolean }[] }>('/services?limit=100');
    expect(data.find(({ code }) => code === 'old')).toMatchObject({ active: false });
  });

  it('is for administrators', async () => {
    await sending(file, undefined, '', lena).expect(403);
  });

  it('is told everything that is wrong with its mapping, by its place', async () => {
    const mapping = {
      shape: 'UPDATES',
      columns: { reference: 'n', colour: 'c' },
      zone: 'Mars',
      states: { New: 'FRESH' },
    };
    const { body } = await sending(file, mapping).expect(400);
    const pointers = (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).sort();
    expect(pointers).toEqual([
      ...['/mapping/columns/at', '/mapping/columns/colour', '/mapping/columns/provider', '/mapping/columns/requester'],
      ...['/mapping/columns/state', '/mapping/states/New', '/mapping/zone'],
    ]);
    const { body: text } = await sending(file, '{').expect(400);
    expect(text).toMatchObject({ errors: [{ pointer: '/mapping', detail: 'is not JSON' }] });
  });
});

describe('an imported request that comes back to life', () => {
  it('has the timers of a live one from then on', async () => {
    const carla = await lasting(app.http, await aUser(app.http, admin, 'Carla Clerk'));
    await place(admin, (await read<{ id: string }>('/departments/CS', admin)).id, carla.userId, false);
    const header = example('history.csv').split('\n', 1)[0]!;
    const told = ['SUBMITTED,2026-02-26T09:00:00Z,CS,ENG', 'RESOLVED,2026-02-26T15:00:00Z,,'];
    const rows = told.map((row) => `R1,${row},,,,,,,,,`);
    await importing([header, ...rows].join('\n'), { source: 'Late', service: { missing: 'CREATE' } });
    const timers = (): Promise<object[]> => app.database.query('SELECT kind FROM timer ORDER BY kind');
    expect(await timers()).toEqual([]);
    const number = await numbered('R1');
    await carla.post(`/requests/${number}/reopenings`, { reason: 'WRONG', words: 'It leaks.' }).expect(201);
    expect(await timers()).toContainEqual({ kind: 'sla.threshold' });
  });
});

describe('a file that nobody would type', () => {
  const header = example('history.csv').split('\n', 1)[0]!;
  const asked = (reference: string, title: string): string =>
    `${reference},SUBMITTED,2025-12-01T09:00:00Z,CS,ENG,,,,${title},,,,,`;

  it('is taken or left out, row by row, and never breaks the import', async () => {
    const file = [
      header,
      asked('N\u0000UL', 'A\u0000B'),
      asked('constructor', '__proto__'),
      asked('x'.repeat(201), 'Too long a number'),
      asked('l'.repeat(200), 't'.repeat(500)),
      'one cell',
      '"never closed',
    ].join('\n');
    const report = await importing(file, { source: 'Odd', service: { missing: 'CREATE' } });
    expect(report).toMatchObject({ created: 3 });
    expect(reasons(report)).toEqual({
      'row.no_reference': 1,
      'row.cell_count': 1,
      'row.unreadable': 1,
      'open.at_the_end': 3,
    });
  });

  it('is refused as a whole where it has no rows, no instants or other columns', async () => {
    const codes = await Promise.all(
      [header, `${header}\nA,SUBMITTED,soon,CS,ENG,,,,,,,,,`, 'number,state\n1,New'].map(
        async (file) => ((await sending(file).expect(422)).body as { code: string }).code,
      ),
    );
    expect(codes).toEqual(['import.empty', 'history.no_instants', 'import.column_unknown']);
  });
});

describe('an import that breaks off', () => {
  const header = example('history.csv').split('\n', 1)[0]!;
  const many = Array.from(
    { length: 250 },
    (_, place) => `M${place},SUBMITTED,2025-10-01T09:${String(place % 60).padStart(2, '0')}:00Z,CS,ENG,,,,,,,,,`,
  );
  const file = [header, ...many, ''].join('\n');
  const mapping = { source: 'Broken', service: { missing: 'CREATE' } };
  const runs = (): Promise<{ id: string; created: number; finished: boolean }[]> =>
    app.database.query(
      `SELECT id, created, finished_at IS NOT NULL AS finished FROM import_run WHERE kind = 'HISTORY' ORDER BY id DESC`,
    );

  it('goes on where it was when its file comes again, as the same import', async () => {
    const write = app.get(WritePastRequests);
    const execute = write.execute.bind(write);
    let batches = 0;
    const broken = jest.spyOn(write, 'execute').mockImplementation((pasts) => {
      batches += 1;
      if (batches === 3) throw new Error('The machine went out.');
      return execute(pasts);
    });
    await sending(file, mapping).expect(500);
    broken.mockRestore();
    const [run] = await runs();
    expect(run).toMatchObject({ created: 200, finished: false });
    const report = await importing(file, mapping);
    expect(report).toMatchObject({ created: 250, unchanged: 0, import: { id: run!.id, created: 250 } });
    expect(report.import!.finishedAt).not.toBeNull();
    expect(await importing(file, mapping)).toMatchObject({ created: 0, unchanged: 250 });
  });

  it('is listed with what it did, and is not undone', async () => {
    const [, run] = await runs();
    const { data } = await read<{ data: { name: string; outcome: string }[] }>(
      `/imports/${run!.id}/rows?limit=1`,
      admin,
    );
    expect(data).toMatchObject([{ name: 'Broken/M0', outcome: 'CREATED' }]);
    const { body } = await admin.put(`/imports/${run!.id}/reversal`, { reason: 'No.' }).expect(409);
    expect(body).toMatchObject({ code: 'import.not_undoable' });
  });
});

describe('the CSV of other tools', () => {
  it('of Jira: one row an issue, its columns several times, its months by name', async () => {
    const file = [
      'Summary,Issue key,Status,Priority,Project name,Reporter,Assignee,Created,Updated,Resolved,Description,Comment,Comment',
      '"Printer, again",IT-1,Resolved,High,Help desk,Rita,Bea,29/Feb/16 1:16 AM,01/Mar/16 9:00 AM,29/Feb/16 11:29 PM,"Two',
      'lines",a,b',
      'Router,IT-2,Waiting for customer,Medium,Help desk,Rita,Bea,01/Mar/16 8:00 AM,01/Mar/16 9:00 AM,,,,',
    ];
    const report = await importing(file.join('\r\n'), example('jira-service-management.mapping.json'));
    expect(report).toMatchObject({ created: 2, newDepartments: ['Help desk', 'Reporters of Jira'] });
    expect(reasons(report)).toEqual({ 'open.at_the_end': 1, 'pause.unknown': 1, 'requester.stand_in': 2 });
    const [row] = await app.database.query<object>(
      'SELECT state, submitted_at, resolved_at FROM request WHERE number = $1',
      [await numbered('IT-1')],
    );
    expect(row).toEqual({
      state: 'RESOLVED',
      submitted_at: new Date('2016-02-29T01:16:00Z'),
      resolved_at: new Date('2016-02-29T23:29:00Z'),
    });
  });

  it('of Zendesk: reopenings without an instant are accounted for, and none is made up', async () => {
    const file = [
      'Id,Subject,Status,Priority,Via,Organization,Group,Requester,Assignee,Created at,Updated at,Initially assigned at,Solved at,Reopens',
      '77,Where is it,Closed,Urgent,Mail,Harbour,Support,Rita,Bea,2024-05-06 08:00,2024-05-12 08:00,2024-05-06 08:30,2024-05-07 10:00,2',
      '78,And this,Solved,Normal,Fax,-,Support,Rita,-,2024-05-06 09:00,2024-05-12 08:00,,,0',
    ];
    const report = await importing(file.join('\n'), example('zendesk.mapping.json'));
    expect(report).toMatchObject({ created: 1, errorCount: 1 });
    expect(reasons(report)).toEqual({
      'request.no_end': 1,
      'counter.reopenings': 1,
      'requester.stand_in': 1,
      'channel.unknown': 1,
    });
  });

  it('of GLPI: semicolons, and a wait that does not say for whom', async () => {
    const file = [
      '"ID";"Title";"Entity";"Status";"Priority";"Opening date";"Last update";"Resolution date";"Closing date";"Requester - Requester";"Assigned to - Technician";"Assigned to - Technician group"',
      '"12";"Clavier";"Usine";"Closed";"Very high";"2024-05-06 08:00";"2024-05-12 08:00";"2024-05-06 18:00";"2024-05-12 08:00";"Rita";"Bea";"Bureau"',
      '"13";"Souris";"Usine";"Pending";"Low";"2024-05-07 08:00";"2024-05-12 08:00";"";"";"Rita";"Bea";""',
    ];
    const report = await importing(file.join('\n'), example('glpi.mapping.json'));
    expect(report).toMatchObject({ created: 2, newDepartments: ['Bureau', 'No group', 'Usine'] });
    const [row] = await app.database.query<object>('SELECT submitted_at, closed_at FROM request WHERE number = $1', [
      await numbered('12'),
    ]);
    // Paris is two hours ahead in May.
    expect(row).toEqual({
      submitted_at: new Date('2024-05-06T06:00:00Z'),
      closed_at: new Date('2024-05-12T06:00:00Z'),
    });
  });
});
