import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompareWithHistory, verifyRecord } from '../../src/audit/index.js';
import { canonical, sealed, type SealedRecord } from '../../src/audit/record/request-record.js';
import type { Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';

const SCRIPT = '<script>alert("x")</script><img src=x onerror=alert(1)></pre>';

describe('the record of a request', () => {
  let world: RequestWorld;
  let request: RequestHandle;

  /** Asked with a question, a reply, a call, a note of each side, a file, an offer, and its answer. */
  beforeAll(async () => {
    world = await aRequestWorld();
    request = await aRequest(world, { title: `Which revision? ${SCRIPT}`, description: SCRIPT });
    const at = (rest: string): string => `/requests/${request.number}/${rest}`;
    const { body } = await world.erik.post(at('questions'), { body: `Which one? ${SCRIPT}` }).expect(201);
    await world.app.pass(60);
    await world.carla.post(at(`questions/${(body as { id: string }).id}/reply`), { body: 'C.' }).expect(201);
    await world.erik.post(at('contacts'), { summary: 'Called her.', channel: 'phone' }).expect(201);
    await world.erik.post(at('messages'), { body: 'The secret of ENG.', visibility: 'INTERNAL' }).expect(201);
    await world.carla.post(at('messages'), { body: 'The secret of CS.', visibility: 'INTERNAL' }).expect(201);
    await world.carla.post(at('attachments')).attach('file', Buffer.from('a drawing'), 'drawing.txt').expect(201);
    await world.erik
      .post(at('attachments'))
      .field('visibility', 'INTERNAL')
      .attach('file', Buffer.from('own'), 'own.txt');
    const offer = { kind: 'DATE', date: '2026-03-20T12:00:00Z', reason: 'The truck.' };
    await world.carla.post(at('offers'), offer).expect(201);
    await world.erik.put(at('resolution'), { answer: 'Revision C.' }).expect(200);
  });
  afterAll(() => world.app.close());

  const exported = async (by: Client = world.carla, format = 'json', number = request.number): Promise<string> => {
    const { text, body } = await by.get(`/requests/${number}/record?format=${format}`).buffer(true).expect(200);
    return text ?? (body as Buffer).toString();
  };
  const recordFor = async (by: Client): Promise<SealedRecord> => JSON.parse(await exported(by)) as SealedRecord;
  const faultOf = (file: string): string | null => {
    const verdict = verifyRecord(file);
    return verdict.intact ? null : verdict.reason;
  };

  it('holds every event with its place and hash, every text and file with its digest, clocks and offers', async () => {
    const record = await recordFor(world.carla);
    expect(record.request).toMatchObject({ number: request.number, state: 'RESOLVED' });
    expect(record.ask).toMatchObject({ description: SCRIPT, intake: { partNumber: 'VB-220', revision: 'B' } });
    for (const event of record.events) {
      expect(event).toMatchObject({
        position: expect.stringMatching(/^\d+$/),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }
    expect(record.events.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'request.submitted',
        'request.question_asked',
        'request.contact_recorded',
        'request.resolved',
      ]),
    );
    expect(record.messages.map(({ body }) => body)).toEqual(
      expect.arrayContaining([`Which one? ${SCRIPT}`, 'C.', 'Called her.', 'The secret of CS.', 'Revision C.']),
    );
    expect(record.files).toMatchObject([
      { name: 'drawing.txt', digest: createHash('sha256').update('a drawing').digest('hex') },
    ]);
    expect(record.clocks.clocks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['FR', 'RES', 'REQ']));
    expect(record.clocks.clocks[0]!.sentences.length).toBeGreaterThan(0);
    expect(record.offers!.negotiations[0]!.offers).toMatchObject([{ kind: 'DATE', outcome: 'LAPSED' }]);
  });

  it('holds what its reader may read, and says that the rest is absent', async () => {
    const [asker, holder] = [await exported(world.carla), await exported(world.erik)];
    expect(asker).not.toContain('The secret of ENG.');
    expect(asker).not.toContain('own.txt');
    expect(holder).not.toContain('The secret of CS.');
    expect(holder).toContain('The secret of ENG.');
    expect(holder).toContain('own.txt');
    const { scope } = JSON.parse(asker) as SealedRecord;
    expect(scope.sentence).toContain('Internal notes and files of other departments');
    // The note of Engineering and its file.
    expect(scope.absentEvents).toBe(2);
  });

  it('does not exist for those who do not read the conversation', async () => {
    for (const by of [world.quinn, world.eva, world.sam, world.admin]) {
      await by.get(`/requests/${request.number}/record`).expect(404);
    }
    await world.carla.get('/requests/ENG-99999/record').expect(404);
    await world.carla.get(`/requests/${request.number}/record?format=pdf`).expect(400);
    await world.carla.get(`/requests/${request.number}/record?sight=all`).expect(400);
    const draft = await aRequest(world, { draft: true });
    await world.clara.get(`/requests/${draft.id}/record`).expect(404);
    expect(faultOf(await exported(world.carla, 'json', draft.id))).toBeNull();
  });

  it('of a restricted request is for those who take part', async () => {
    const { number } = await aRequest(world, { restricted: true });
    for (const by of [world.clara, world.erik]) await by.get(`/requests/${number}/record`).expect(404);
    expect(faultOf(await exported(world.erika, 'html', number))).toBeNull();
  });

  it('of a merged request, and of one that was parted again, is its own', async () => {
    const older = await aRequest(world);
    await world.app.pass(60);
    const younger = await aRequest(world);
    await world.erik.put(`/requests/${younger.number}/merge`, { into: older.number }).expect(200);
    const merged = await exported(world.carla, 'json', younger.number);
    expect(faultOf(merged)).toBeNull();
    expect((JSON.parse(merged) as SealedRecord).request.state).toBe('MERGED');
    expect(JSON.parse(await exported(world.carla, 'json', older.number))).toMatchObject({
      request: { merged: [{ number: younger.number }] },
    });
    await world.erik.delete(`/requests/${younger.number}/merge`).expect(200);
    expect(faultOf(await exported(world.erik, 'html', younger.number))).toBeNull();
  });

  it('is an event of the request, with its digest', async () => {
    const { seal } = await recordFor(world.erik);
    const { body } = await world.carla.get(`/requests/${request.number}/timeline?limit=100`).expect(200);
    expect((body as { data: object[] }).data.at(-1)).toMatchObject({
      ...{ type: 'request.record_exported', side: 'PROVIDER', details: { digest: seal.digest } },
      actor: { name: 'Erik Brandt' },
    });
    expect((await world.carla.get(`/requests/${request.number}`)).body).toMatchObject({ state: 'RESOLVED' });
  });

  describe('verified', () => {
    it('passes in both forms, by itself and against the history', async () => {
      for (const form of ['json', 'html']) {
        const verdict = verifyRecord(await exported(world.carla, form));
        expect(verdict.intact).toBe(true);
        if (verdict.intact) expect(await world.app.get(CompareWithHistory).faultOf(verdict.record)).toBeNull();
      }
    });

    it.each(['json', 'html'])('fails with any byte of the %s changed, taken away or added', async (form) => {
      const file = await exported(world.carla, form);
      const step = Math.max(1, Math.floor(file.length / 400));
      const places = Array.from({ length: Math.ceil(file.length / step) }, (_, index) => index * step);
      const unnoticed = places.filter((at) => {
        const other = file[at] === 'a' ? 'b' : 'a';
        return [file.slice(0, at) + other + file.slice(at + 1), file.slice(0, at) + file.slice(at + 1)].some(
          (changed) => changed !== file && verifyRecord(changed).intact,
        );
      });
      expect(unnoticed).toEqual([]);
      expect(faultOf(`${file} `)).not.toBeNull();
    });

    const forged = async (change: (record: SealedRecord) => void): Promise<string> => {
      const record = await recordFor(world.carla);
      change(record);
      const { seal: _seal, ...unsealed } = record;
      return canonical(sealed(unsealed));
    };

    it.each<[string, (record: SealedRecord) => void, RegExp]>([
      [
        'another event',
        (record) => (record.events[0]!.occurredAt = '2026-02-01T09:00:00.000Z'),
        /not the one that was sealed/,
      ],
      ['another payload', (record) => (record.events.at(-1)!.payload = {}), /not the one that was sealed/],
      ['other words', (record) => (record.messages[0]!.body = 'Never said.'), /other words than its digest/],
      [
        'other words and their digest',
        (record) => {
          record.messages[0]!.body = 'Never said.';
          record.messages[0]!.digest = createHash('sha256').update('Never said.').digest('hex');
        },
        /not the one in the history/,
      ],
      ['another ask', (record) => (record.ask.description = 'Something else.'), /other words than its digest/],
      ['another file', (record) => (record.files[0]!.digest = '0'.repeat(64)), /not the one in the history/],
    ])('fails with %s, though the digest of the whole was made anew', async (_, change, reason) => {
      expect(faultOf(await forged(change))).toMatch(reason);
    });

    it('against the history finds what the file alone cannot tell', async () => {
      const verdict = verifyRecord(await forged((record) => (record.request.state = 'CANCELLED')));
      expect(verdict.intact).toBe(true);
      if (!verdict.intact) return;
      const compare = world.app.get(CompareWithHistory);
      expect(await compare.faultOf(verdict.record)).toMatch(/No record with this digest/);
      const [first, ...rest] = verdict.record.events;
      const elsewhere = { ...verdict.record, events: [{ ...first!, hash: '0'.repeat(64) }, ...rest] };
      expect(await compare.faultOf(elsewhere)).toMatch(/not in the history/);
    });

    it.each(['', 'null', '[]', '{}', '<html></html>', '{"format":"lockstep-request-record/1"}'])(
      'fails with a file that is no record: %s',
      (file) => expect(verifyRecord(file).intact).toBe(false),
    );

    it('by the command says so, and leaves with the matching code', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'lockstep-record-'));
      const file = join(folder, 'record.json');
      const verify = (text: string) => {
        writeFileSync(file, text);
        const main = ['--enable-source-maps', 'dist/src/maintenance.main.js', 'record', file];
        return spawnSync(process.execPath, main, { encoding: 'utf8' });
      };
      const text = await exported(world.carla);
      expect(verify(text)).toMatchObject({ status: 0, stdout: expect.stringContaining(`Intact: ${request.number}`) });
      expect(verify(text.replace('Revision C.', 'Revision B.'))).toMatchObject({
        ...{ status: 1, stdout: expect.stringContaining('Not intact') },
      });
      rmSync(folder, { recursive: true });
    });
  });

  describe('as a page', () => {
    it('runs nothing and asks nobody for anything', async () => {
      const page = await exported(world.carla, 'html');
      expect(page).not.toMatch(/<script|<img|<link|<iframe|<form|<a |\son\w+=(?!alert)|url\(|@import/i);
      expect(page).not.toContain('onerror=alert(1)>');
      expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
      expect(page).toContain(`content="default-src 'none'; style-src 'sha256-`);
      expect(page).toContain('@media print');
    });

    it('is a download in either form, kept by no cache', async () => {
      for (const [format, type] of [
        ['json', 'application/json; charset=utf-8'],
        ['html', 'text/html; charset=utf-8'],
      ] as const) {
        const { headers } = await world.carla.get(`/requests/${request.number}/record?format=${format}`).expect(200);
        expect(headers).toMatchObject({
          ...{ 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' },
          'content-disposition': expect.stringMatching(
            new RegExp(`^attachment; filename="ENG-\\d+-2026-03-02\\.${format}"$`),
          ),
        });
      }
    });

    it('shows words, hashes, clocks and the digest of the whole', async () => {
      const page = await exported(world.carla, 'html');
      const verdict = verifyRecord(page);
      if (!verdict.intact) throw new Error(verdict.reason);
      const { events, seal, files, clocks } = verdict.record;
      for (const text of [events[0]!.hash!, seal.digest, files[0]!.digest, 'Called her.']) expect(page).toContain(text);
      expect(page).toContain(clocks.clocks[0]!.sentences.at(-1)!.replaceAll("'", '&#39;'));
    });
  });
});
