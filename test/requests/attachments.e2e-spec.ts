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

  it('that a browser could run is kept as the plain text it is', async () => {
    const { body } = await upload(SVG, 'picture.svg').expect(201);
    expect(body).toMatchObject({ mediaType: 'text/plain; charset=utf-8' });
  });

  it('is not empty, not missing and not too large', async () => {
    expect((await upload(Buffer.alloc(0)).expect(400)).body).toMatchObject({ code: 'attachment.empty' });
    expect((await world.carla.post(`/requests/${number}/attachments`, {}).expect(400)).body).toMatchObject({
      code: 'attachment.no_file',
    });
  });

  it('leaves a tombstone when who added it takes it away', async () => {
    const { body } = await upload(PDF).expect(201);
    await world.erik.delete(`/requests/${number}/attachments/${body.id}`).expect(403);
    await world.carla.delete(`/requests/${number}/attachments/${body.id}`).expect(204);
    await world.erik.get(`/requests/${number}/attachments/${body.id}`).expect(410);
    const { body: listed } = await world.erik.get(`/requests/${number}/attachments`).expect(200);
    expect(
      (listed as { id: string; removedAt: string | null }[]).find(({ id }) => id === body.id)?.removedAt,
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
