import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { smallApp } from '../http/testing/small-app.js';

const COMMITTED = JSON.parse(readFileSync(join(__dirname, '../../../openapi.json'), 'utf8')) as object;

describe('the contract at /openapi.json', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await smallApp({ controllers: [] });
  });
  afterAll(() => app.close());

  const read = (headers: Record<string, string>) => supertest(app.getHttpServer()).get('/openapi.json').set(headers);

  it('is the one in the repository', async () => {
    expect((await read({}).expect(200)).body).toEqual(COMMITTED);
  });

  it('is compressed for those who take it so', async () => {
    const encodingFor = async (accepted: string): Promise<string | undefined> =>
      (await read({ 'accept-encoding': accepted }).expect(200)).headers['content-encoding'];
    expect(await encodingFor('br, gzip')).toBe('gzip');
    for (const plain of ['identity', 'gzip;q=0', 'gzip; q=0.0, br']) expect(await encodingFor(plain)).toBeUndefined();
  });

  it('is not sent again to somebody who has it', async () => {
    const { etag } = (await read({}).expect(200)).headers;
    const { text } = await read({ 'if-none-match': etag! }).expect(304);
    expect(text).toBe('');
    await read({ 'if-none-match': '"another"' }).expect(200);
  });
});
