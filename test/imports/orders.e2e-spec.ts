import { importFile, placesOf, type Report, sendFile, tryFile } from '../support/builders/imports.js';
import { anOrderWorld, type OrderWorld } from '../support/builders/order-world.js';
import { A_THOUSAND_A_DAY, anOrder, delayCostOf, putOrder, releaseOrder } from '../support/builders/orders.js';

const HEADER = 'system;reference;ownerDepartment;customer;currency;value;zone;promisedDate;sourceVersion';
const DAILY = 'profile;profileRate';

let world: OrderWorld;
let orders = 0;

/** A reference nobody has used. */
const fresh = (): string => `IM-${(orders += 1)}`;
const order = async (reference: string): Promise<Record<string, unknown>> =>
  (await world.carla.get(`/orders/ERP/${reference}`).expect(200)).body as Record<string, unknown>;
const row = (reference: string, more = 'Harbor Crane Works;USD;312000,00;Europe/Berlin;2026-03-06;'): string =>
  `ERP;${reference};CS;${more}`;

beforeAll(async () => (world = await anOrderWorld('2026-03-02T09:00:00Z')));
afterAll(() => world.app.close());

describe('a file of orders', () => {
  it('makes each of its rows an order, verified', async () => {
    const [first, second] = [fresh(), fresh()];
    const report = await importFile(world.carla, 'orders', [HEADER, row(first), row(second)]);
    expect(report).toMatchObject({ dryRun: false, rows: 2, created: 2, changed: 0, unchanged: 0, errorCount: 0 });
    expect(await order(first)).toMatchObject({
      customer: 'Harbor Crane Works',
      value: { amount: '31200000', currency: 'USD' },
      zone: 'Europe/Berlin',
      promisedDate: '2026-03-06',
      verified: true,
      version: 1,
    });
  });

  it.each([
    ['a byte order mark', '\ufeffsystem;reference;ownerDepartment;currency;value\nERP;{};CS;USD;1250,5\n'],
    ['commas and dots', 'system,reference,ownerDepartment,currency,value\nERP,{},CS,USD,1250.50\n'],
    ['commas and quoted cells', 'system,reference,ownerDepartment,currency,value\nERP,"{}",CS,USD,"1250,50"\n'],
    ['tabs', 'system\treference\townerDepartment\tcurrency\tvalue\nERP\t{}\tCS\tUSD\t1250.5\n'],
    ['no end of its last line', 'reference;system;ownerDepartment;currency;value\r\n{};ERP;CS;USD;1250,50'],
    [
      'line ends of two kinds',
      'system;reference;ownerDepartment;currency;value\r\nERP;{};CS;USD;1250,50\nERP;{}-B;CS;;\n',
    ],
    [
      'the other line end first',
      'system;reference;ownerDepartment;currency;value\nERP;{};CS;USD;1250,50\r\nERP;{}-B;CS;;\r\n',
    ],
    ['empty rows', 'system;reference;ownerDepartment;currency;value\n\n;;;;\nERP;{};CS;USD;1250,50\n\n'],
  ])('is understood with %s', async (_what, text) => {
    const reference = fresh();
    await importFile(world.carla, 'orders', Buffer.from(text.replaceAll('{}', reference)));
    expect(await order(reference)).toMatchObject({ value: { amount: '125050', currency: 'USD' } });
  });

  it('is what an export of them says, which changes nothing when it comes back', async () => {
    const [plain, priced, contracted] = [fresh(), fresh(), fresh()];
    const defaults = { name: 'Müller, "Söhne"', ownerDepartmentId: world.cs, policy: 'RATIONAL' };
    await world.carla.post('/customers', defaults).expect(201);
    await putOrder(world.carla, {
      ownerDepartmentId: world.cs,
      reference: plain,
      customer: '＝Kran AG',
      value: null,
    }).expect(201);
    await putOrder(world.carla, {
      ...{ ownerDepartmentId: world.cs, reference: priced, failureCost: '500', policy: 'HOLD', phase: 'DURING' },
      ...{ value: { amount: '1234567', currency: 'KWD' }, lostOrderLump: '1', sourceVersion: '7', customer: '-Kran' },
    }).expect(201);
    await importFile(world.carla, 'orders', [HEADER, row(contracted, '"Müller, ""Söhne""";JPY;5000;UTC;2026-03-06;')]);
    const { text, headers } = await world.carla.get(`/orders?format=csv&ownerDepartmentId=${world.cs}`).expect(200);
    expect(headers['content-disposition']).toBe('attachment; filename="orders.csv"');
    expect(text).toContain(`ERP,${priced},CS,'-Kran,,KWD,1234.567,Europe/Berlin,2026-03-06,`);
    expect(text).toContain(`ERP,${plain},CS,'＝Kran AG,,USD,,`);
    const report = await importFile(world.carla, 'orders', Buffer.from(text));
    expect(report).toMatchObject({ created: 0, changed: 0, unchanged: report.rows, outdated: 0, errorCount: 0 });
    expect(await order(contracted)).toMatchObject({ policy: 'RATIONAL', policySource: 'CUSTOMER' });
  });

  it('changes nothing when it comes a second time', async () => {
    const file = [HEADER, row(fresh()), row(fresh(), 'Harbor Crane Works;USD;1;UTC;2026-03-06;7')];
    await importFile(world.carla, 'orders', file);
    expect(await importFile(world.carla, 'orders', file)).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
  });

  it('leaves what it has no column for, and empties what it has an empty cell for', async () => {
    const reference = fresh();
    await putOrder(world.carla, { ownerDepartmentId: world.cs, reference });
    const report = await importFile(world.carla, 'orders', [
      'system;reference;ownerDepartment;customer;promisedDate',
      `ERP;${reference};CS;;2026-03-09`,
    ]);
    expect(report).toMatchObject({ created: 0, changed: 1 });
    expect(await order(reference)).toMatchObject({
      customer: null,
      promisedDate: '2026-03-09',
      value: { amount: '31200000' },
      zone: 'Europe/Berlin',
      profile: { kind: 'LINEAR' },
    });
  });

  it('says what lateness costs, in columns or as the interface does', async () => {
    const [daily, weekly, fixed, whole] = [fresh(), fresh(), fresh(), fresh()];
    const json = '{"kind":"LINEAR","axis":"WORKING_DAY","rate":"5000"}'.replaceAll('"', '""');
    const columns = 'profileGraceUnits;profileBasisPoints;profilePeriodUnits;profileCounts;profileCapBasisPoints';
    await importFile(world.carla, 'orders', [
      `system;reference;ownerDepartment;currency;value;${DAILY};${columns};profileLump`,
      `ERP;${daily};CS;USD;;LINEAR;1000,50;2;;;;;`,
      `ERP;${weekly};CS;USD;312000;STEP_LD;;;50;7;COMPLETED;1000;`,
      `ERP;${fixed};CS;JPY;9;FIXED_DATE;;3;;;;;25000`,
      `ERP;${whole};CS;USD;;"${json}";;;;;;;`,
    ]);
    expect(await order(daily)).toMatchObject({ profile: { rate: '100050', grace: { units: 2, mode: 'FORGIVEN' } } });
    expect(await order(weekly)).toMatchObject({ profile: { basisPoints: 50, periodUnits: 7, capBasisPoints: 1000 } });
    expect(await order(fixed)).toMatchObject({ profile: { lump: '25000', graceUnits: 3, tail: '0' } });
    expect(await order(whole)).toMatchObject({ profile: { axis: 'WORKING_DAY', rate: '5000' } });
  });

  it('leaves to contract and customer what it says nothing of', async () => {
    const [reference, other] = [fresh(), fresh()];
    const template = { ownerDepartmentId: world.cs, code: 'ld-import', name: 'Damages', currency: 'USD' };
    await world.carla.post('/contract-templates', { ...template, profile: A_THOUSAND_A_DAY }).expect(201);
    const header = 'system;reference;ownerDepartment;customer;contractTemplate;policy';
    await importFile(world.carla, 'orders', [header, `ERP;${reference};CS;Crane & Sons;ld-import;RATIONAL`]);
    const made = await order(reference);
    expect(made).toMatchObject({
      profile: A_THOUSAND_A_DAY,
      profileSource: 'CONTRACT_TEMPLATE',
      policySource: 'ORDER',
    });
    await importFile(world.carla, 'orders', [
      header,
      `ERP;${reference};CS;CRANE & SONS;;`,
      `ERP;${other};CS;Crane & Sons;;`,
    ]);
    expect(await order(reference)).toMatchObject({ customerId: made.customerId, policySource: null, policy: 'HOLD' });
    expect(await order(other)).toMatchObject({ customerId: made.customerId, contractTemplateId: null });
    expect(placesOf(await tryFile(world.carla, 'orders', [header, `ERP;${fresh()};CS;;none-such;`]))).toEqual([
      '2 contractTemplate order.contract_template_unknown',
    ]);
  });

  it('says of a row whose source has gone on since that it is outdated', async () => {
    const reference = fresh();
    await putOrder(world.carla, { ownerDepartmentId: world.cs, reference, sourceVersion: '8' });
    const report = await importFile(world.carla, 'orders', [HEADER, row(reference, 'X;USD;1;UTC;2026-01-01;7')]);
    expect(report).toMatchObject({ changed: 0, outdated: 1 });
    const { body } = await world.carla.get(`/imports/${report.import!.id}/rows?outcome=OUTDATED`).expect(200);
    expect(body).toMatchObject({ data: [{ row: 2, name: `ERP/${reference}` }] });
    expect(await order(reference)).toMatchObject({ promisedDate: '2026-03-06' });
  });
});

describe('a file with faults in it', () => {
  const faulty = (sound: string): string[] => [
    `${HEADER};policy;profile;profileRate`,
    `${row(sound)};;;`,
    `erp;${fresh()};CS;;;;;;;;;`,
    `ERP;${fresh()};XX;;;;;;;;;`,
    `ERP;${fresh()};CS;;USD;1.234,56;;;;;;`,
    `ERP;${fresh()};CS;;USD;12.500;;;;;;`,
    `ERP;${fresh()};CS;;;5;;;;;;`,
    `ERP;${fresh()};CS;;US;;;;;;;`,
    `ERP;${fresh()};CS;;USD;;Berlin;06.03.2026;;;;`,
    `ERP;${fresh()};CS;;USD;;;;;MAYBE;;`,
    `ERP;${fresh()};CS;;USD;;;;;;LINEAR;`,
    `ERP;${fresh()};CS;;USD;;;;;;STEP;`,
    `ERP;${fresh()};CS;;USD`,
    `ERP;${sound};CS;;USD;;;;;;;`,
    `ERP;${fresh()};ENG;;USD;;;;;;;`,
  ];

  it('names each row and column in a dry run', async () => {
    const report = await tryFile(world.carla, 'orders', faulty(fresh()));
    expect(placesOf(report)).toEqual([
      '3 system import.cell_refused',
      '4 ownerDepartment import.cell_refused',
      '5 value import.cell_refused',
      '6 value import.cell_refused',
      '7 currency import.cell_refused',
      '8 currency import.cell_refused',
      '9 zone import.cell_refused',
      '9 promisedDate import.cell_refused',
      '10 policy import.cell_refused',
      '11 profileRate import.cell_refused',
      '12 profile import.cell_refused',
      '13 null import.cell_count',
      '14 reference import.named_twice',
      '15 ownerDepartment order.not_yours_to_change',
    ]);
    expect(report).toMatchObject({ dryRun: true, import: null, rows: 14, created: 1, errorCount: 14 });
    expect(report.errors[7]).toMatchObject({ detail: 'is not a date like 2026-03-06' });
  });

  it('names all that is wrong with a row at once', async () => {
    const report = await tryFile(world.carla, 'orders', [
      `${HEADER};policy;profile;profileRate`,
      `ERP;${fresh()};XX;;USD;12,5x;Mars/One;2026-13-01;;MAYBE;LINEAR;ten`,
    ]);
    expect(placesOf(report).sort()).toEqual(
      ['ownerDepartment', 'policy', 'profileRate', 'promisedDate', 'value', 'zone'].map(
        (column) => `2 ${column} import.cell_refused`,
      ),
    );
  });

  it('writes nothing, not even its sound rows', async () => {
    const sound = fresh();
    const { body } = await sendFile(world.carla, 'orders', faulty(sound)).expect(422);
    expect(body).toMatchObject({ code: 'import.refused', errorCount: 14 });
    expect((body as Report).errors[0]).toMatchObject({ pointer: '/3/system', row: 3, column: 'system' });
    await world.carla.get(`/orders/ERP/${sound}`).expect(404);
  });

  it('writes nothing in a dry run either, also when it is sound', async () => {
    const reference = fresh();
    expect(await tryFile(world.carla, 'orders', [HEADER, row(reference)])).toMatchObject({ created: 1, import: null });
    await world.carla.get(`/orders/ERP/${reference}`).expect(404);
  });

  it('names a thousand faults and counts the rest', async () => {
    const rows = Array.from({ length: 1100 }, (_, place) => `ERP;MANY-${place};XX`);
    const report = await tryFile(world.carla, 'orders', ['system;reference;ownerDepartment', ...rows]);
    expect(report.errorCount).toBe(1100);
    expect(report.errors).toHaveLength(1000);
  });

  it('says which row is not UTF-8', async () => {
    const latin = Buffer.from(`${HEADER}\n${row(fresh(), 'M\u00fcller;USD;1;UTC;2026-03-06;')}\n`, 'latin1');
    expect(placesOf(await tryFile(world.carla, 'orders', latin))).toEqual(['2 null import.not_utf8']);
  });

  it('says in which row a quotation mark is never closed', async () => {
    const torn = [HEADER, row(fresh()), row(fresh(), '"Harbor;USD;1;UTC;2026-03-06;')];
    expect(placesOf(await tryFile(world.carla, 'orders', torn))).toEqual(['3 null import.unreadable']);
  });

  it.each([
    [500, 401],
    [5000, 4401],
  ])('names, of %i rows, the one with a misplaced quotation mark, and the faults around it', async (rows, torn) => {
    const prefix = fresh();
    const lines = Array.from({ length: rows }, (_, place) => `ERP;${prefix}-${place};CS`);
    // The names of the columns are row 1.
    lines[torn - 2] = 'ERP;Q"399;CS';
    lines[12 - 2] = `ERP;${prefix}-12;XX`;
    lines[rows - 1] = `ERP;${prefix}-last`;
    const report = await tryFile(world.carla, 'orders', ['system;reference;ownerDepartment', ...lines]);
    expect(placesOf(report)).toEqual([
      '12 ownerDepartment import.cell_refused',
      `${torn} null import.unreadable`,
      `${rows + 1} null import.cell_count`,
    ]);
    expect(report).toMatchObject({ rows, created: rows - 3 });
  });

  it('says which columns there are, and which one was meant', async () => {
    const lines = ['system;Reference;owner_department;colour', 'ERP;X;CS;red'];
    const { body } = await sendFile(world.carla, 'orders', lines, '?dryRun=true').expect(422);
    expect(body).toMatchObject({ code: 'import.column_unknown', columns: ['Reference', 'owner_department', 'colour'] });
    const { detail, knownColumns } = body as { detail: string; knownColumns: string[] };
    expect(detail).toContain(
      '"Reference" (did you mean "reference"?), "owner_department" (did you mean "ownerDepartment"?), "colour".',
    );
    expect(detail).toContain('Known are system, reference, ownerDepartment, customer,');
    expect(knownColumns).toContain('profileTail');
  });

  it('says which department was meant', async () => {
    const { errors } = await tryFile(world.carla, 'orders', [HEADER, row(fresh()).replace(';CS;', ';cs;')]);
    expect(errors).toMatchObject([
      { column: 'ownerDepartment', detail: 'holds cs, which is no department\'s code (did you mean "CS"?)' },
    ]);
  });

  it.each([
    [['system;reference;ownerDepartment;colour', 'ERP;X;CS;red'], 'import.column_unknown', ['colour']],
    [['system;ownerDepartment', 'ERP;CS'], 'import.column_missing', ['reference']],
    [['system;reference;ownerDepartment;system', 'ERP;X;CS;ERP'], 'import.column_twice', ['system']],
    [[HEADER], 'import.empty', undefined],
    [['', 'ERP;X;CS'], 'import.column_unknown', ['']],
  ])('is refused as a whole for its columns: %j', async (lines, code, columns) => {
    const { body } = await sendFile(world.carla, 'orders', lines, '?dryRun=true').expect(422);
    expect(body).toMatchObject(columns === undefined ? { code } : { code, columns });
  });

  it('is refused without a file, and larger than may be', async () => {
    await world.carla.post('/imports/orders', {}).expect(400);
    const sound = Buffer.from(`${HEADER}\n${row(fresh())}\n`);
    const { body } = await sendFile(world.carla, 'orders', sound).attach('file', sound, 'b.csv').expect(400);
    expect(body).toMatchObject({ code: 'http.one_file' });
    await sendFile(world.carla, 'orders', sound).field('dryRun', 'true').expect(400);
    const large = Buffer.alloc(21 * 1024 * 1024, 'x');
    await sendFile(world.carla, 'orders', large).expect(413);
  });
});

describe('who imports orders', () => {
  it('leads the department that owns them, before and after', async () => {
    const reference = fresh();
    const { body } = await sendFile(world.chris, 'orders', [HEADER, row(reference)]).expect(403);
    expect(body).toMatchObject({ code: 'import.not_yours' });
    await sendFile(world.eva, 'orders', [HEADER, row(reference)]).expect(403);
    await sendFile(world.sam, 'orders', [HEADER, row(reference)]).expect(403);
  });

  it('is the one who sees what the import did; members and strangers find nothing', async () => {
    const { import: made } = await importFile(world.carla, 'orders', [HEADER, row(fresh())]);
    const { id } = made!;
    for (const reader of [world.carla, world.eva]) {
      await reader.get(`/imports/${id}`).expect(200);
      const { body } = await reader.get(`/imports/${id}/rows`).expect(200);
      expect(body).toMatchObject({ data: [{ row: 2, outcome: 'CREATED', before: null, after: { currency: 'USD' } }] });
    }
    for (const reader of [world.chris, world.erik, world.sam]) {
      await reader.get(`/imports/${id}`).expect(404);
      await reader.get(`/imports/${id}/rows`).expect(404);
      await reader.put(`/imports/${id}/reversal`, { reason: 'Mine?' }).expect(404);
      expect((await reader.get('/imports').expect(200)).body).toMatchObject({ data: [] });
    }
  });

  it('is listed with what they imported, page by page', async () => {
    const { body: first } = await world.carla.get('/imports?limit=1&kind=ORDERS').expect(200);
    const { page, data } = first as { page: { nextCursor: string }; data: { id: string }[] };
    const { body: second } = await world.carla
      .get(`/imports?limit=1&kind=ORDERS&cursor=${page.nextCursor}`)
      .expect(200);
    expect((second as { data: { id: string }[] }).data[0]!.id < data[0]!.id).toBe(true);
  });
});

describe('what depends on an order', () => {
  const reversal = (id: string) => world.carla.put(`/imports/${id}/reversal`, { reason: 'The wrong year.' });

  it('that has left is frozen anew, for a reason, and back again when it is undone', async () => {
    const reference = fresh();
    await anOrder(world.carla, { ownerDepartmentId: world.cs, reference, promisedDate: '2026-02-27' });
    await releaseOrder(world.carla, reference).expect(200);
    const header = 'system;reference;ownerDepartment;promisedDate;correctionReason';
    const file = (reason: string) => [header, `ERP;${reference};CS;2026-02-28;${reason}`];
    expect(placesOf(await tryFile(world.carla, 'orders', file('')))).toEqual([
      '2 correctionReason order.correction_needs_a_reason',
    ]);
    const { import: made } = await importFile(world.carla, 'orders', file('The contract says the 28th.'));
    const cost = async () => (await delayCostOf<{ cost: { amount: string } }>(world.carla, reference)).cost.amount;
    expect(await cost()).toBe('200000');
    await reversal(made!.id).expect(200);
    expect(await cost()).toBe('300000');
    const { body: versions } = await world.carla.get(`/orders/ERP/${reference}/delay-cost/versions`).expect(200);
    expect((versions as { data: { reason: string }[] }).data.map(({ reason }) => reason)).toEqual([
      'The wrong year.',
      'The contract says the 28th.',
      'The order was released.',
    ]);
  });

  it('hears of the change as of any other, while the file itself is one entry', async () => {
    const [waitedFor, plain] = [fresh(), fresh()];
    await anOrder(world.carla, { ownerDepartmentId: world.cs, reference: waitedFor });
    await anOrder(world.carla, { ownerDepartmentId: world.cs, reference: plain });
    await world.requests.submit({ from: world.cs, to: world.eng, hours: 8, order: waitedFor });
    const lines = [waitedFor, plain, fresh()].map((reference) => row(reference, 'X;USD;312000;UTC;2026-03-13;'));
    await importFile(world.carla, 'orders', [HEADER, ...lines]);
    await world.app.settle();
    const told = await world.app.database.query<{ type: string; reference: string | null }>(
      `SELECT type, o.reference FROM event LEFT JOIN customer_order o ON o.id = event.stream_id
        WHERE type = 'import.completed' AND (payload ->> 'rows')::integer = 3
           OR type = 'order.changed' AND o.reference = ANY ($1) ORDER BY type`,
      [[waitedFor, plain]],
    );
    expect(told).toEqual([
      { type: 'import.completed', reference: null },
      { type: 'order.changed', reference: waitedFor },
    ]);
  });
});

describe('undoing an import', () => {
  const undo = (id: string, reason = 'The file was of last year.') =>
    world.carla.put(`/imports/${id}/reversal`, { reason });

  it('makes every order what it was, and removes those it made', async () => {
    const [known, made] = [fresh(), fresh()];
    await anOrder(world.carla, { ownerDepartmentId: world.cs, reference: known, sourceVersion: '3' });
    const before = await order(known);
    const file = [HEADER, row(known, 'Somebody;USD;1,5;UTC;2026-05-01;4'), row(made)];
    const { import: run } = await importFile(world.carla, 'orders', file);
    const { body } = await undo(run!.id).expect(200);
    expect(body).toMatchObject({
      undone: { byId: world.carla.userId, restored: 1, removed: 1, left: 0 },
      abilities: { undo: false },
    });
    expect(await order(known)).toEqual({ ...before, version: 3 });
    await world.carla.get(`/orders/ERP/${made}`).expect(404);
    expect(await importFile(world.carla, 'orders', file)).toMatchObject({ created: 1, changed: 1 });
  });

  it('leaves what somebody has touched or used since, and names it', async () => {
    const [changed, linked, released, untouched] = [fresh(), fresh(), fresh(), fresh()];
    const lines = [changed, linked, released, untouched].map((reference) => row(reference));
    const { import: run } = await importFile(world.carla, 'orders', [HEADER, ...lines]);
    await putOrder(world.carla, { ownerDepartmentId: world.cs, reference: changed, customer: 'Another' }).expect(200);
    await world.requests.submit({ from: world.cs, to: world.eng, hours: 8, order: linked });
    await releaseOrder(world.carla, released).expect(200);
    expect((await undo(run!.id).expect(200)).body).toMatchObject({ undone: { restored: 0, removed: 1, left: 3 } });
    const { body } = await world.carla.get(`/imports/${run!.id}/rows?undone=LEFT`).expect(200);
    const names = (body as { data: { name: string }[] }).data.map(({ name }) => name);
    expect(names).toEqual([changed, linked, released].map((reference) => `ERP/${reference}`));
    expect(await order(changed)).toMatchObject({ customer: 'Another' });
  });

  it('happens once, and to what is there', async () => {
    const { import: run } = await importFile(world.carla, 'orders', [HEADER, row(fresh())]);
    await undo(run!.id).expect(200);
    expect((await undo(run!.id).expect(409)).body).toMatchObject({ code: 'import.already_undone' });
    await undo('01900000-0000-7000-8000-000000000000').expect(404);
    expect((await world.eva.put(`/imports/${run!.id}/reversal`, { reason: 'No.' }).expect(403)).body).toMatchObject({
      code: 'import.not_yours_to_undo',
    });
  });
});
