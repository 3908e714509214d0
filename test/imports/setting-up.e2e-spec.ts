import { startApp, type TestApp } from '../support/app.js';
import { aDepartment } from '../support/builders/departments.js';
import { aUser, type Client, signInAdmin } from '../support/builders/identity.js';
import { type ImportPath, importFile, placesOf, sendFile, tryFile } from '../support/builders/imports.js';

let app: TestApp;
let admin: Client;
let lena: Client;

beforeAll(async () => {
  app = await startApp();
  admin = await signInAdmin(app.http);
  lena = await aUser(app.http, admin, 'Lena Lead');
  await aDepartment(admin, { code: 'ENG', name: 'Engineering', leads: [lena] });
  await aDepartment(admin, { code: 'CS', name: 'Customer Service' });
});

afterAll(() => app.close());

const read = async <T>(path: string): Promise<T> => (await admin.get(path).expect(200)).body as T;
const membersOf = async (code: string): Promise<object> =>
  Object.fromEntries(
    (await read<{ data: { name: string; lead: boolean }[] }>(`/departments/${code}/members`)).data.map(
      ({ name, lead }) => [name, lead],
    ),
  );

describe('a file of departments', () => {
  const header = 'code;name;zone;replyTargetSeconds';

  it('adds the new ones, corrects the known ones and retires none', async () => {
    const file = [header, 'QA;Quality;America/New_York;14400', 'CS;Customer Care;Europe/Berlin;'];
    expect(await tryFile(admin, 'departments', file)).toMatchObject({ created: 1, changed: 1, import: null });
    await admin.get('/departments/QA').expect(404);
    const { import: run } = await importFile(admin, 'departments', file);
    expect(await read('/departments/QA')).toMatchObject({ name: 'Quality', replyTargetSeconds: 14_400 });
    expect(await read('/departments/CS')).toMatchObject({ name: 'Customer Care', replyTargetSeconds: 28_800 });
    expect(await read('/departments/ENG')).toMatchObject({ retired: false });
    expect(await importFile(admin, 'departments', file)).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
    const { data } = await read<{ data: object[] }>(`/imports/${run!.id}/rows`);
    expect(data).toMatchObject([
      { row: 2, name: 'QA', before: null },
      { row: 3, name: 'CS', before: { name: 'Customer Service' }, after: { name: 'Customer Care' } },
    ]);
  });

  it('names each row and column that is wrong, and writes nothing', async () => {
    const file = [header, 'LOG;Logistics;UTC;', 'x1;Odd;UTC;', 'FIN;;Mars/Base;soon', 'LOG;Again;UTC;'];
    expect(placesOf(await tryFile(admin, 'departments', file))).toEqual([
      '3 code import.cell_refused',
      '4 name import.cell_refused',
      '4 zone import.cell_refused',
      '4 replyTargetSeconds import.cell_refused',
      '5 code import.named_twice',
    ]);
    await sendFile(admin, 'departments', file).expect(422);
    await admin.get('/departments/LOG').expect(404);
  });

  it('is for administrators, and so is what it did', async () => {
    await sendFile(lena, 'departments', [header, 'HR;People;UTC;']).expect(403);
    const { data } = await read<{ data: { id: string }[] }>('/imports?kind=DEPARTMENTS');
    expect(data.length).toBeGreaterThan(0);
    await lena.get(`/imports/${data[0]!.id}`).expect(404);
    await lena.get(`/imports/${data[0]!.id}/rows`).expect(404);
    expect((await lena.get('/imports').expect(200)).body).toMatchObject({ data: [] });
    const { body } = await admin.put(`/imports/${data[0]!.id}/reversal`, { reason: 'No.' }).expect(409);
    expect(body).toMatchObject({ code: 'import.not_undoable' });
  });
});

describe('a file of people', () => {
  const header = 'email;name;zone;departments';

  it('adds and places them, without an invitation', async () => {
    const file = [
      header,
      'Ines@meridian.example;Ines Faria;Europe/Lisbon;ENG CS:lead',
      'noa@meridian.example;Noa Bar;;',
    ];
    expect(await importFile(admin, 'users', file)).toMatchObject({ created: 2 });
    expect(await membersOf('CS')).toMatchObject({ 'Ines Faria': true });
    expect(await membersOf('ENG')).toEqual({ 'Ines Faria': false, 'Lena Lead': true });
    const { data } = await read<{ data: object[] }>('/users?q=ines@meridian');
    expect(data).toMatchObject([{ email: 'ines@meridian.example', admin: false, executive: false, joined: false }]);
    const invited = await app.database.query(`SELECT FROM token WHERE kind = 'INVITATION' AND revoked_at IS NULL
      AND user_id IN (SELECT id FROM user_account WHERE email IN ('ines@meridian.example', 'noa@meridian.example'))`);
    expect(invited).toEqual([]);
    expect(await importFile(admin, 'users', file)).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
  });

  it('corrects who is known, and takes nothing from anybody by leaving it out', async () => {
    const file = ['email;name;departments', 'lena.lead@meridian.example;Lena Leitner;ENG'];
    expect(await importFile(admin, 'users', file)).toMatchObject({ changed: 1 });
    expect(await membersOf('ENG')).toMatchObject({ 'Lena Leitner': true });
  });

  it('places nobody by their own hand, and gives no offices', async () => {
    const own = ['email;name;departments', 'ada.admin@meridian.example;Ada Admin;ENG'];
    expect(placesOf(await tryFile(admin, 'users', own))).toEqual(['2 departments membership.own']);
    const offices = ['email;name;admin', 'eve@meridian.example;Eve;true'];
    const { body } = await sendFile(admin, 'users', offices).expect(422);
    expect(body).toMatchObject({ code: 'import.column_unknown', columns: ['admin'] });
    await sendFile(lena, 'users', own).expect(403);
  });

  it('names each row and column that is wrong', async () => {
    const file = [header, 'nobody;;UTC;', 'a@meridian.example;A;UTC;XX', 'A@meridian.example;A;UTC;ENG:boss'];
    expect(placesOf(await tryFile(admin, 'users', file))).toEqual([
      '2 email import.cell_refused',
      '2 name import.cell_refused',
      '3 departments import.cell_refused',
      '4 departments import.cell_refused',
    ]);
  });

  it('invites by mail when it is asked to, where mail is delivered', async () => {
    const file = [header, 'mia@meridian.example;Mia Maier;UTC;'];
    const { body } = await sendFile(admin, 'users', file, '?invite=true').expect(409);
    expect(body).toMatchObject({ code: 'import.no_mail' });
    app.mailTo('smtp://127.0.0.1:1');
    await tryFile(admin, 'users', file, '&invite=true');
    await importFile(admin, 'users', file, '?invite=true');
    app.mailTo(null);
    const letters = await app.database.query(
      `SELECT u.email FROM mail_delivery m JOIN user_account u ON u.id = m.recipient_id WHERE m.kind = 'identity.invitation'`,
    );
    expect(letters).toEqual([{ email: 'mia@meridian.example' }]);
  });
});

describe('a file of exchange rates', () => {
  const header = 'currency,day,rate';

  it('puts down what is new, exactly, and keeps the word before', async () => {
    const file = [header, 'EUR,2026-02-26,1.0837', 'EUR,2026-02-27,"1,0841"', 'JPY,2026-02-27,0.00662'];
    expect(await importFile(admin, 'exchange-rates', file)).toMatchObject({ created: 3 });
    expect(await importFile(admin, 'exchange-rates', file)).toMatchObject({ created: 0, unchanged: 3 });
    expect(await importFile(admin, 'exchange-rates', [header, 'EUR,2026-02-27,1.0850'])).toMatchObject({ changed: 1 });
    const { data } = await read<{ data: object[] }>('/exchange-rates/EUR');
    expect(data).toMatchObject([{ rate: '1.0850' }, { rate: '1.0841' }, { rate: '1.0837' }]);
  });

  it('names each row and column that is wrong', async () => {
    const file = [
      header,
      'USD,2026-02-27,1',
      'EUR,2027-01-01,1',
      'eur,27.02.2026,1',
      'EUR,2026-02-25,0',
      'CHF,2026-02-25,1',
      'CHF,2026-02-25,2',
      'EUR,2026-02-24,"1,084"',
    ];
    expect(placesOf(await tryFile(admin, 'exchange-rates', file))).toEqual([
      '2 currency exchange_rate.of_report_currency',
      '3 day exchange_rate.day_to_come',
      '4 day import.cell_refused',
      '4 currency import.cell_refused',
      '5 rate import.cell_refused',
      '7 day import.named_twice',
      '8 rate import.cell_refused',
    ]);
    await sendFile(lena, 'exchange-rates', file).expect(403);
  });
});

describe('an export', () => {
  /** The list as a table, and the effect of importing it again. */
  const exported = async (by: Client, list: string, kind: ImportPath): Promise<string> => {
    const { text, headers } = await by.get(`/${list}format=csv`).expect(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(text.startsWith('\ufeff')).toBe(true);
    const report = await tryFile(admin, kind, Buffer.from(text));
    const rows = text.trimEnd().split('\r\n').length - 1;
    expect(report).toMatchObject({ rows, created: 0, changed: 0, unchanged: rows, errorCount: 0 });
    return text;
  };

  it('of departments changes nothing when it comes back, retired ones and odd names included', async () => {
    const file = [
      'code;name;zone;replyTargetSeconds',
      'OA;"Müller; ""Söhne"", und";Europe/Berlin;60',
      'OB;=1+1;UTC;316224000',
      "OC;''-Kran;America/New_York;",
    ];
    await importFile(admin, 'departments', file);
    const { version } = await read<{ version: number }>('/departments/OB');
    await admin.patch('/departments/OB', { retired: true }).set('if-match', `"${version}"`).expect(200);
    const text = await exported(lena, 'departments?limit=1&', 'departments');
    expect(text).toContain('code,name,zone,replyTargetSeconds\r\n');
    expect(text).toContain('OA,"Müller; ""Söhne"", und",Europe/Berlin,60\r\n');
    expect(text).toContain("OB,'=1+1,UTC,316224000\r\n");
    expect(text).toContain("OC,''-Kran,America/New_York,28800\r\n");
    expect(await exported(lena, 'departments?retired=true&', 'departments')).not.toContain('OA,');
  });

  it('of people changes nothing when it comes back, whoever left and odd names included', async () => {
    const file = [
      'email;name;zone;departments',
      '+ana@meridian.example;"Ana ""Ańa""; Łuk, B.";Asia/Kolkata;ENG:lead CS',
      '=bo@meridian.example;@Bo;;ENG',
      "''-cy@meridian.example;''=Cy;;",
    ];
    await importFile(admin, 'users', file);
    const { data } = await read<{ data: { id: string; version: number }[] }>('/users?q=%3Dbo@meridian');
    const { id, version } = data[0]!;
    await admin.patch(`/users/${id}`, { active: false }).set('if-match', `"${version}"`).expect(200);
    const text = await exported(admin, 'users?', 'users');
    expect(text).toContain('email,name,zone,departments\r\n');
    expect(text).toContain(`'+ana@meridian.example,"Ana ""Ańa""; Łuk, B.",Asia/Kolkata,CS ENG:lead\r\n`);
    expect(text).toContain(`'=bo@meridian.example,'@Bo,UTC,ENG\r\n`);
    expect(text).toContain(`''-cy@meridian.example,''=Cy,UTC,\r\n`);
    expect(await exported(admin, 'users?active=false&', 'users')).not.toContain('+ana');
    await lena.get('/users?format=csv').expect(403);
  });

  it('of rates changes nothing when it comes back, and holds of each day the last word', async () => {
    const file = [
      'currency;day;rate',
      'CHF;2026-02-26;0,000000000001',
      'CHF;2026-02-27;999999999.999999999999',
      'CHF;2026-02-28;1.10',
    ];
    await importFile(admin, 'exchange-rates', file);
    await admin.put('/exchange-rates/CHF/2026-02-28', { rate: '1.100' }).expect(200);
    expect(await exported(lena, 'exchange-rates/CHF?', 'exchange-rates')).toBe(
      '\ufeffcurrency,day,rate\r\nCHF,2026-02-28,1.100\r\nCHF,2026-02-27,999999999.999999999999\r\nCHF,2026-02-26,0.000000000001\r\n',
    );
    expect(await exported(lena, 'exchange-rates/CHF?to=2026-02-26&', 'exchange-rates')).not.toContain('2026-02-27');
  });

  it('of all rates comes back whole, with what is kept of the report currency from when it was another', async () => {
    await app.database.query(
      `INSERT INTO exchange_rate (id, currency, day, rate, recorded_at, recorded_by_id)
       SELECT gen_random_uuid(), 'USD', '2026-02-24', '0.92', '2026-02-24T12:00:00Z', id FROM user_account LIMIT 1`,
    );
    await importFile(admin, 'exchange-rates', ['currency;day;rate', 'NOK;2026-02-24;0.1', 'SEK;2026-02-24;0.11']);
    const text = await exported(lena, 'exchange-rates?from=2026-02-24&to=2026-02-24&', 'exchange-rates');
    expect(text.trimEnd().split('\r\n').slice(1).sort()).toEqual([
      'NOK,2026-02-24,0.1',
      'SEK,2026-02-24,0.11',
      'USD,2026-02-24,0.92',
    ]);
    const another = await tryFile(admin, 'exchange-rates', ['currency;day;rate', 'USD;2026-02-24;0.93']);
    expect(placesOf(another)).toEqual(['2 currency exchange_rate.of_report_currency']);
    const { data } = await read<{ data: object[] }>('/exchange-rates?to=2026-02-24&limit=2');
    expect(data).toHaveLength(2);
  });

  it('has more rows than are read at a time', async () => {
    const many = Array.from({ length: 1001 }, (_, place) => `many-${place}@meridian.example;Many ${place};;`);
    await importFile(admin, 'users', ['email;name;zone;departments', ...many]);
    const { text } = await admin.get('/users?format=csv&q=many-').expect(200);
    expect(text.trimEnd().split('\r\n')).toHaveLength(1002);
  });
});
