import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);

describe('a file on a request', () => {
  let world: RequestWorld;
  let number: string;

  beforeAll(async () => {
    world = await aRequestWorld();
    ({ number } = await aRequest(world));
  });

  afterAll(() => world.app.close());

  const upload = (bytes: Buffer, filename = 'valve block.pdf', by = world.carla) =>
    by.post(`/requests/${number}/attachments`).attach('file', bytes, filename);

  const listed = async (by: typeof world.carla): Promise<string[]> => {
    const { body } = await by.get(`/requests/${number}/attachments`).expect(200);
    return (body.data as { id: string }[]).map(({ id }) => id);
  };

  it('is downloaded byte for byte, as a download that no browser opens', async () => {
    const { body } = await upload(PDF, '../../etc/valve;block.pdf').expect(201);
    expect(body).toMatchObject({ name: 'valve_block.pdf', mediaType: 'application/pdf', sizeBytes: PDF.length });
    const answer = await world.erik.get(`/requests/${number}/attachments/${body.id}`).buffer(true).expect(200);
    expect(Buffer.from(answer.body as Buffer).equals(PDF)).toBe(true);
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="valve_block.pdf"/);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toContain('sandbox');
  });

  it('is what its bytes are, whatever its name says', async () => {
    expect((await upload(EXE, 'drawing.pdf').expect(415)).body).toMatchObject({ code: 'attachment.type_not_accepted' });
  });

  it('that a browser would run is refused: a page, whatever its name says', async () => {
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    expect((await upload(page, 'notes.txt').expect(415)).body).toMatchObject({ code: 'attachment.type_not_accepted' });
  });

  it('that draws in SVG is a picture, and leaves in a sandbox, so that no script of it runs', async () => {
    const { body } = await upload(SVG, 'picture.svg').expect(201);
    expect(body).toMatchObject({ mediaType: 'image/svg+xml' });
    const { headers } = await world.erik.get(`/requests/${number}/attachments/${body.id}`).expect(200);
    expect(headers['content-disposition']).toMatch(/^attachment/);
    expect(headers['content-security-policy']).toContain('sandbox');
  });

  it('is not empty, not missing and not too large', async () => {
    expect((await upload(Buffer.alloc(0)).expect(400)).body).toMatchObject({ code: 'attachment.empty' });
    expect((await world.carla.post(`/requests/${number}/attachments`, {}).expect(400)).body).toMatchObject({
      code: 'attachment.no_file',
    });
  });

  it('comes alone, in its own field: of an upload with anything else nothing is stored', async () => {
    const before = await listed(world.carla);
    const send = () => world.carla.post(`/requests/${number}/attachments`);
    const two = await send().attach('file', PDF, 'a.pdf').attach('file', PDF, 'b.pdf').expect(400);
    expect(two.body).toMatchObject({ code: 'http.one_file' });
    const stray = await send().field('comment', 'A drawing').attach('file', PDF, 'a.pdf').expect(400);
    expect(stray.body).toMatchObject({ errors: [{ pointer: '/comment', detail: 'is not known here' }] });
    const elsewhere = await send().attach('files', PDF, 'a.pdf').expect(400);
    expect(elsewhere.body).toMatchObject({ errors: [{ pointer: '/files' }] });
    await send().attach('file', PDF, 'a.pdf').field('visibility', 'SECRET').expect(400);
    await send().field('visibility', 'SHARED').field('visibility', 'INTERNAL').attach('file', PDF, 'a.pdf').expect(400);
    expect(await listed(world.carla)).toEqual(before);
  });

  it('is for its own department only where that is said, like a note', async () => {
    const { body } = await upload(PDF, 'what we really need.pdf').field('visibility', 'INTERNAL').expect(201);
    const { id } = body as { id: string };
    expect(body).toMatchObject({ visibility: 'INTERNAL' });
    expect(await listed(world.beatriz)).toContain(id);
    await world.beatriz.get(`/requests/${number}/attachments/${id}`).expect(200);
    expect(await listed(world.erik)).not.toContain(id);
    await world.erik.get(`/requests/${number}/attachments/${id}`).expect(404);
    await world.erika.delete(`/requests/${number}/attachments/${id}`).expect(404);
    const toldOf = async (by: typeof world.carla): Promise<string> =>
      JSON.stringify((await by.get(`/requests/${number}/timeline?limit=100`).expect(200)).body);
    expect(await toldOf(world.beatriz)).toContain(id);
    expect(await toldOf(world.erik)).not.toContain(id);
    await world.carla.delete(`/requests/${number}/attachments/${id}`).expect(204);
    expect(await toldOf(world.erik)).not.toContain(id);
    expect(await listed(world.erik)).not.toContain(id);
  });

  it('leaves a tombstone when who added it takes it away', async () => {
    const { body } = await upload(PDF).expect(201);
    await world.erik.delete(`/requests/${number}/attachments/${body.id}`).expect(403);
    await world.carla.delete(`/requests/${number}/attachments/${body.id}`).expect(204);
    await world.erik.get(`/requests/${number}/attachments/${body.id}`).expect(410);
    const { body: listed } = await world.erik.get(`/requests/${number}/attachments`).expect(200);
    expect(
      (listed.data as { id: string; removedAt: string | null }[]).find(({ id }) => id === body.id)?.removedAt,
    ).not.toBeNull();
  });

  it('is out of sight for those who do not see the request', async () => {
    const { body } = await upload(PDF).expect(201);
    await world.quinn.get(`/requests/${number}/attachments/${body.id}`).expect(404);
    await upload(PDF, 'x.pdf', world.quinn).expect(404);
    const other = await aRequest(world);
    await world.erik.get(`/requests/${other.number}/attachments/${body.id}`).expect(404);
  });
});
